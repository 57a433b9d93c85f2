-- The last working morning on which the service checked itself, and what was amiss then.
create table self_check (
    id int primary key,
    on_day date not null,
    found varchar(1000) not null        -- such as deadLetters=2;unsent=1; empty if all was well
);

insert into self_check (id, on_day, found) values (1, date '1970-01-01', '');

-- What stands still, has been told and is not over: one row at most.
create table standstill (
    id int primary key,
    since timestamp with time zone not null,
    names varchar(100) not null
);
