-- Units that are invited to a meeting because they must be able to answer there.
create table meeting_guest (
    meeting bigint not null references voter_meeting (id),
    unit varchar(30) not null,
    invited_by bigint not null references person (id),
    invited_at timestamp with time zone not null,
    primary key (meeting, unit)
);

-- For whom somebody of a host or a guest spoke.
alter table meeting_answer add column unit varchar(30);
