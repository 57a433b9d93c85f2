-- What this database is used for, for all its life: sandbox, production or rehearsal.
create table installation (
    id int primary key check (id = 1),
    mode varchar(20) not null,
    since timestamp with time zone not null
);
