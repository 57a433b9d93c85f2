-- Who owes what by when. Days are days of the council's zone; times are business time.
create table duty (
    id bigint primary key,
    kind varchar(20) not null,
    reference varchar(60) not null,
    label varchar(40) not null,
    title varchar(300) not null,
    unit varchar(30),                   -- null if a citizen owes it
    ward varchar(30),
    taken_by bigint,
    opened_at timestamp with time zone not null,
    counted_from date not null,
    days int not null,
    due date not null,
    state varchar(10) not null,
    paused_on date,
    done_at timestamp with time zone,
    on_time boolean not null,
    apart boolean not null,             -- not counted among the late or the timely ones
    extensions int not null,
    nudges int not null,
    steps int not null,                 -- how many of its ladder are taken
    next_on date,                       -- the day of the next one
    nudged_on date,
    nudged_to varchar(120) not null,
    questioning boolean not null,
    version int not null
);

create sequence duty_seq increment by 50;
create index duty_of on duty (reference, state);
create index duty_to_urge on duty (state, next_on, id);
create index duty_urged on duty (nudged_on, state, unit, due);
create index duty_owed on duty (unit, state, due);
create index duty_by_due on duty (kind, due, state);
create index duty_by_end on duty (kind, done_at);
create index duty_by_beginning on duty (kind, opened_at);

-- What happened to a duty; says who did it, never what anybody wrote.
create table duty_event (
    id bigint primary key,
    duty bigint not null references duty (id),
    at timestamp with time zone not null,
    kind varchar(20) not null,
    person bigint,
    facts varchar(300) not null
);

create sequence duty_event_seq increment by 50;
create index duty_event_of on duty_event (duty, id);
create index duty_event_when on duty_event (kind, at);

-- A morning of urging, begun and told.
create table duty_round (
    on_day date primary key,
    told boolean not null
);

-- The newest morning list of each chat.
create table duty_list (
    address bigint primary key,
    on_day date not null,
    since date not null,                -- the first morning whose urging stands on it
    card bigint not null
);

-- The calendar by which all due dates were counted last.
create table duty_calendar (
    id int primary key,
    version varchar(64) not null
);
