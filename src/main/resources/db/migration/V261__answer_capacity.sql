-- Whoever is a delegate and follows the ward as a citizen, or speaks for two units, says something as each of them.
create table meeting_said (
    meeting bigint not null references voter_meeting (id),
    person bigint not null references person (id),
    part varchar(10) not null,
    unit varchar(30) not null,          -- for which they spoke; empty if it was for themselves
    answer varchar(12) not null,
    reason varchar(300) not null,
    answered_at timestamp with time zone not null,
    primary key (meeting, part, unit, person)
);
insert into meeting_said (meeting, person, part, unit, answer, reason, answered_at)
    select meeting, person, part, coalesce(unit, ''), answer, reason, answered_at from meeting_answer;
create index meeting_said_of_person on meeting_said (person);
drop table meeting_answer;
