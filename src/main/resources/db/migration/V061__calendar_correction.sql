-- What the secretariat has corrected in the holiday table.
create table calendar_correction (
    on_day date primary key,
    working boolean not null,
    name varchar(200) not null,
    corrected_by bigint not null,
    corrected_at timestamp with time zone not null
);

-- Years of which the secretariat says that their list is right.
create table calendar_confirmed (
    of_year int primary key,
    confirmed_by bigint not null,
    confirmed_at timestamp with time zone not null
);
