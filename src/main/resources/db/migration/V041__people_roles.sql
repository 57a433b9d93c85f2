-- What somebody may do, given by whom and when, until released by whom and when.
create table held_role (
    id bigint primary key,
    person bigint not null references person (id),
    role varchar(20) not null,
    unit varchar(30),
    given_by bigint not null references person (id),
    given_at timestamp with time zone not null,
    released_by bigint references person (id),
    released_at timestamp with time zone
);

create sequence held_role_seq increment by 50;
create index held_role_of_person on held_role (person, released_at);
create index held_role_by_role on held_role (role, released_at);

-- Who acts for units, by the name that stands on record.
create table staff_member (
    person bigint primary key references person (id),
    name varchar(100) not null,
    title varchar(100) not null,
    unit varchar(30) not null
);
