-- Documents for a session: who owes each by when, and since when it is there. Times are business time.
create sequence session_document_ids;

create table session_document (
    id bigint primary key,
    session bigint not null,
    title varchar(200) not null,
    unit varchar(30) not null,
    due date not null,
    asked_by bigint not null,
    asked_at timestamp with time zone not null,
    handed_in_at timestamp with time zone,
    handed_in_by bigint,
    handed_in int not null,             -- how often: a better version can follow
    dropped_at timestamp with time zone
);

create index session_document_of on session_document (session);
create index session_document_by_unit on session_document (unit);

-- Its files; what lies ready has version 0 until it is handed in.
create table session_document_file (
    document bigint not null references session_document (id),
    file bigint not null,
    kind varchar(20) not null,
    version int not null,
    primary key (document, file)
);

-- Which delegates got it, and which said so.
create table session_document_receipt (
    document bigint not null references session_document (id),
    person bigint not null,
    version int not null,
    received_at timestamp with time zone,
    primary key (document, person)
);

create index session_document_receipt_of on session_document_receipt (person);

-- Workbooks that were sent to be imported, until they are imported or given up.
create table agenda_workbook (
    file bigint primary key,
    address bigint not null,
    person bigint not null,
    sent_at timestamp with time zone not null
);
