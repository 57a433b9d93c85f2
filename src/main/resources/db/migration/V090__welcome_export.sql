-- Files with all that is kept of a person; emptied a day after they were made.
create table data_export (
    file bigint primary key,
    person bigint not null,
    made_at timestamp with time zone not null
);

create index data_export_of on data_export (person);
