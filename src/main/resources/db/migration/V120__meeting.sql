-- Rounds of voter meetings: one of each kind for a session of the council.
create sequence voter_meeting_round_seq increment by 50;
create table voter_meeting_round (
    id bigint primary key,
    session bigint not null references council_session (id),
    kind varchar(10) not null,
    made_by bigint not null references person (id),
    made_at timestamp with time zone not null,
    constraint one_round_of_a_kind unique (session, kind)
);

-- Voter meetings. Wards: ids with commas between them. The revision is raised by everything that those who were told must be
-- told again.
create sequence voter_meeting_seq increment by 50;
create table voter_meeting (
    id bigint primary key,
    round bigint references voter_meeting_round (id),
    kind varchar(30) not null,
    mode varchar(10) not null,
    delegate_group varchar(30),
    wards varchar(1000) not null,
    place varchar(300),
    latitude double precision,
    longitude double precision,
    link varchar(300),
    starts_at timestamp with time zone not null,
    ends_at timestamp with time zone not null,
    capacity int,
    agenda text not null,
    secretary bigint references person (id),
    status varchar(20) not null,
    revision int not null,
    announced_at timestamp with time zone,
    made_by bigint not null references person (id)
);
create index voter_meeting_of_round on voter_meeting (round);
create index voter_meeting_by_time on voter_meeting (status, starts_at);

-- What is to be told of a meeting, when and how far that is. Cursor: the id of the last person who was told, within a stage.
create sequence meeting_notice_seq increment by 50;
create table meeting_notice (
    id bigint primary key,
    meeting bigint not null references voter_meeting (id),
    revision int not null,
    occasion varchar(20) not null,
    ahead_minutes int not null,
    due timestamp with time zone not null,
    not_after timestamp with time zone not null,
    status varchar(10) not null,
    stage int not null,
    told_until bigint not null,
    told int not null,
    constraint one_notice_of_a_kind unique (meeting, revision, occasion, ahead_minutes)
);
create index meeting_notice_due on meeting_notice (status, due);

-- Who said that they come, or not.
create table meeting_answer (
    meeting bigint not null references voter_meeting (id),
    person bigint not null references person (id),
    part varchar(10) not null,
    answer varchar(12) not null,
    reason varchar(300) not null,
    answered_at timestamp with time zone not null,
    primary key (meeting, person)
);
create index meeting_answer_of_person on meeting_answer (person);

-- Who said that their next petition is a view for a meeting; and the petitions that are.
create table meeting_view_wanted (
    person bigint primary key references person (id),
    meeting bigint not null references voter_meeting (id),
    wanted_at timestamp with time zone not null
);

create table meeting_petition (
    petition bigint primary key references petition (id),
    meeting bigint not null references voter_meeting (id)
);
create index meeting_petition_of_meeting on meeting_petition (meeting);
