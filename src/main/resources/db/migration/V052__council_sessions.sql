-- Sessions of the council; one whose last day is over was held.
create sequence council_session_ids;

create table council_session (
    id bigint primary key,
    number int not null,
    name_vi varchar(300) not null,
    name_en varchar(300) not null,
    kind varchar(30) not null,
    opens date not null,
    closes date not null,
    agenda text not null,
    cancelled_at timestamp with time zone
);

create index council_session_by_day on council_session (closes);

-- From council.yml, under our own ids; what is gone from the file stays here, closed. What was edited since is left alone by
-- the file. Wards: ids with commas between them.
create table constituency (
    id varchar(30) primary key,
    name_vi varchar(300) not null,
    name_en varchar(300) not null,
    wards varchar(1000) not null,
    place int not null,
    edited_at timestamp with time zone,
    closed date
);

create table delegate_group (
    id varchar(30) primary key,
    name_vi varchar(300) not null,
    name_en varchar(300) not null,
    constituency varchar(30) not null references constituency (id),
    leader varchar(30),
    place int not null,
    edited_at timestamp with time zone,
    closed date
);

create table delegate (
    id varchar(30) primary key,
    name varchar(100) not null,
    title_vi varchar(300),
    title_en varchar(300),
    of_group varchar(30) not null references delegate_group (id),
    term_from date not null,
    term_to date not null,
    person bigint unique,
    place int not null,
    edited_at timestamp with time zone,
    closed date
);

create index delegate_of_group on delegate (of_group);
