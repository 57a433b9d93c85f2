-- Meetings and receptions in the calendar. Followers are told one after the other, in the order of their numbers: up to whom
-- is kept, so that nobody is told twice and nobody left out, whatever happens in between.
create sequence agenda_entry_ids;

create table agenda_entry (
    id bigint primary key,
    kind varchar(30) not null,
    on_day date not null,
    begins time not null,
    place varchar(200) not null,
    ward varchar(30),                   -- null for the whole council
    planned_by bigint not null,
    cancelled_at timestamp with time zone,
    told_upto bigint not null,
    untold_upto bigint not null,
    told_all boolean not null           -- nothing about it is left to tell
);

create index agenda_entry_by_day on agenda_entry (on_day);
create index agenda_entry_to_tell on agenda_entry (told_all);
