-- Tables that were handed out, until they are old.
create table minutes_table (
    file bigint primary key,
    made_on date not null
);
