-- Units that nobody reads for any more, and from when on what is open there is the secretariat's.
create table unit_loss (
    unit varchar(30) primary key,
    due_at timestamp with time zone not null
);
