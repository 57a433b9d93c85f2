create table petition (
    id bigint primary key,
    code varchar(20) not null unique,
    person bigint,
    source varchar(20) not null,
    ward varchar(30),
    area varchar(30) not null,
    unit varchar(30),
    status varchar(20) not null,
    outcome varchar(20),
    triage varchar(20),
    received_at timestamp with time zone not null,
    filed_at timestamp with time zone not null,
    due date not null,
    taken_by bigint,
    objected boolean not null,
    rating varchar(20),
    answered_at timestamp with time zone,
    part_of bigint references petition (id),
    latitude double precision,
    longitude double precision,
    version int not null
);

create sequence petition_seq increment by 50;
create index petition_of_person on petition (person, id);
create index petition_of_unit on petition (unit, status);
create index petition_in_triage on petition (status, triage);

-- Facts only, one after the other, each chained to the one before; texts are elsewhere.
create table petition_event (
    id bigint primary key,
    petition bigint not null references petition (id),
    number int not null,
    at timestamp with time zone not null,
    kind varchar(30) not null,
    actor varchar(20) not null,
    actor_id bigint,
    facts text not null,
    content_digest varchar(64),
    previous varchar(64) not null,
    digest varchar(64) not null,
    constraint petition_event_in_order unique (petition, number)
);

create sequence petition_event_seq increment by 50;

-- What people wrote. Erasure empties text and salt; the digest in the timeline then fits nothing.
create table petition_content (
    id bigint primary key,
    petition bigint not null references petition (id),
    kind varchar(20) not null,
    text text,
    salt varchar(32),
    written_at timestamp with time zone not null
);

create sequence petition_content_seq increment by 50;
create index petition_content_of on petition_content (petition, id);

create table petition_file (
    id bigint primary key,
    petition bigint not null references petition (id),
    content bigint not null references petition_content (id),
    file bigint not null,
    kind varchar(20) not null
);

create sequence petition_file_seq increment by 50;
create index petition_file_of on petition_file (petition, id);

-- Left of the person's own will; shown only to the officer who took the case.
create table petition_contact (
    petition bigint primary key references petition (id),
    name varchar(200),
    phone varchar(40)
);

-- The last serial of a year; its row is the last lock that filing takes.
create table petition_serial (
    code_year int primary key,
    last_serial bigint not null
);

-- What a unit is about to answer, or has answered. Its words and files are a content like others.
create table reply (
    id bigint primary key,
    petition bigint not null references petition (id),
    unit varchar(30) not null,
    content bigint not null references petition_content (id),
    state varchar(20) not null,
    outcome varchar(20),
    promised_on date,
    correction boolean not null,
    rewriting boolean not null,
    album varchar(60),
    drafted_by bigint not null,
    approved_by bigint,
    issued_at timestamp with time zone,
    delivered_at timestamp with time zone,
    version int not null
);

create sequence reply_seq increment by 50;
create index reply_of_petition on reply (petition, id);
