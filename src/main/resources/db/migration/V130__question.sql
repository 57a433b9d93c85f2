-- Serials of every kind of case: petitions, interpellations, questions.
create table code_serial (
    series varchar(10) not null,
    code_year int not null,
    last_serial bigint not null,
    constraint code_serial_key primary key (series, code_year)
);

insert into code_serial (series, code_year, last_serial)
select 'KN', code_year, last_serial from petition_serial;
drop table petition_serial;

-- What a delegate asks somebody in office, or an agency.
create table question (
    id bigint primary key,
    code varchar(20) not null unique,
    kind varchar(20) not null,
    person bigint,
    office varchar(30),                 -- null if an agency is asked
    addressee_vi varchar(300) not null, -- as it was called when it was asked
    addressee_en varchar(300) not null,
    unit varchar(30) not null,
    session bigint,                     -- of the council, if it belongs to one
    status varchar(20) not null,
    received_at timestamp with time zone not null,
    due date not null,
    taken_by bigint,
    answered_at timestamp with time zone,
    proposed boolean not null,
    version int not null
);

create sequence question_seq increment by 50;
create index question_of_person on question (person, id);
create index question_of_unit on question (unit, status);
create index question_proposed on question (proposed, id);

-- Facts only, each chained to the one before; texts are elsewhere.
create table question_event (
    id bigint primary key,
    question bigint not null references question (id),
    number int not null,
    at timestamp with time zone not null,
    kind varchar(30) not null,
    actor varchar(20) not null,
    actor_id bigint,
    facts text not null,
    content_digest varchar(64),
    previous varchar(64) not null,
    digest varchar(64) not null,
    constraint question_event_in_order unique (question, number)
);

create sequence question_event_seq increment by 50;

-- What people wrote. Erasure empties text and salt.
create table question_content (
    id bigint primary key,
    question bigint not null references question (id),
    kind varchar(20) not null,
    text text,
    salt varchar(32),
    written_at timestamp with time zone not null
);

create sequence question_content_seq increment by 50;
create index question_content_of on question_content (question, id);

create table question_file (
    id bigint primary key,
    question bigint not null references question (id),
    content bigint not null references question_content (id),
    file bigint not null,
    kind varchar(20) not null
);

create sequence question_file_seq increment by 50;
create index question_file_of on question_file (question, id);
create index question_file_with on question_file (content, id);

-- What an office is about to answer, or has answered.
create table answer (
    id bigint primary key,
    question bigint not null references question (id),
    content bigint not null references question_content (id),
    state varchar(20) not null,
    rewriting boolean not null,
    drafted_by bigint not null,
    approved_by bigint,
    issued_at timestamp with time zone,
    delivered_at timestamp with time zone,
    version int not null
);

create sequence answer_seq increment by 50;
create index answer_to on answer (question, id);

-- A petition that a delegate has taken up.
create table followed_petition (
    id bigint primary key,
    person bigint not null,
    petition bigint not null,
    since timestamp with time zone not null,
    constraint followed_petition_once unique (person, petition)
);

create sequence followed_petition_seq increment by 50;
create index followed_petition_of on followed_petition (petition, id);
