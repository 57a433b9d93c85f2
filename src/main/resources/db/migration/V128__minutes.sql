-- The minutes of voter meetings, one for each that took place. Thanked until: the id of the last citizen who was thanked.
create table minutes (
    meeting bigint primary key references voter_meeting (id),
    state varchar(10) not null,
    attended int,
    speakers int,
    confirmed_by bigint references person (id),
    confirmed_as varchar(30),
    confirmed_at timestamp with time zone,
    thanked_until bigint not null,
    sent_at timestamp with time zone
);
create index minutes_by_state on minutes (state);

-- Those of meetings that took place before there were any.
insert into minutes (meeting, state, thanked_until) select id, 'OPEN', 0 from voter_meeting where status = 'HELD';

-- What voters said there, as it was taken down. Source: the message it came with, so that one message is one remark. Once it is a petition,
-- its words, files and the voter's name lie with the petition alone.
create sequence minutes_remark_ids;
create table minutes_remark (
    id bigint primary key,
    meeting bigint not null references minutes (meeting),
    source varchar(80) not null,
    album varchar(80),
    said text not null,
    ward varchar(30),
    area varchar(30),
    voter varchar(200) not null,
    answered boolean not null,
    answer text not null,
    insisted boolean not null,
    dropped boolean not null,
    petition bigint references petition (id),
    recorded_by bigint references person (id),
    recorded_at timestamp with time zone not null,
    constraint one_remark_of_a_message unique (meeting, source)
);
create index minutes_remark_of_petition on minutes_remark (petition);
create index minutes_remark_of_person on minutes_remark (recorded_by);

-- Files of a remark that is no petition yet; without a remark, the paper minutes, scanned.
create table minutes_file (
    file bigint primary key,
    meeting bigint not null references minutes (meeting),
    remark bigint references minutes_remark (id),
    kind varchar(20) not null
);
create index minutes_file_of on minutes_file (meeting, remark);
