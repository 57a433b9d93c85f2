-- Which delegate was told the results before which meeting, when, at which revision of the meeting; whether that arrived.
create table results_told (
    meeting bigint not null references voter_meeting (id),
    person bigint not null references person (id),
    on_day date not null,
    revision int not null,
    arrived boolean not null,
    primary key (meeting, person)
);

-- Files with results, to be emptied when they are old.
create table results_file (
    file bigint primary key,
    made_on date not null
);
