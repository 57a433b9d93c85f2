-- How far the business clock is ahead of the real one: one row, moved in rehearsal only.
create table business_clock (
    id int not null primary key,
    offset_ms bigint not null,
    started boolean not null
);

insert into business_clock (id, offset_ms, started) values (1, 0, false);
