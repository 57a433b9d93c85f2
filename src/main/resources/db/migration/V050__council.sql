-- Units and wards as versions under our own ids; what is gone from council.yml stays here, closed.
create table unit (
    id varchar(30) not null primary key,
    kind varchar(30) not null,
    name_vi varchar(300) not null,
    name_en varchar(300) not null,
    level varchar(20) not null,
    parent varchar(30),
    valid_from date not null,
    valid_to date
);

create table ward (
    id varchar(30) not null primary key,
    name_vi varchar(300) not null,
    name_en varchar(300) not null,
    committee varchar(30) not null,
    valid_from date not null,
    valid_to date
);

-- One row, locked while council.yml is compared: of two instances that start together one waits.
create table council_file (
    id int not null primary key,
    compared_at timestamp with time zone
);

insert into council_file (id) values (1);
