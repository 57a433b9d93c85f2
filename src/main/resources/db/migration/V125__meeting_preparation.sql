-- What has to be prepared for a round of voter meetings; each is a duty. Of a meeting, or of the round as a whole.
create sequence meeting_preparation_seq;
create table meeting_preparation (
    id bigint primary key,
    kind varchar(20) not null,
    round bigint not null references voter_meeting_round (id),
    meeting bigint references voter_meeting (id),
    unit varchar(30) not null,
    for_day date not null,              -- the day of the meeting, or of the round's first one
    due date not null,
    state varchar(10) not null,
    ended_at timestamp with time zone,
    done_by bigint references person (id)
);
create index meeting_preparation_of_round on meeting_preparation (round);
