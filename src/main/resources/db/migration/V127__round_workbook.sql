-- Workbooks of rounds that were sent back, until they are taken over or given up.
create table meeting_workbook (
    file bigint primary key,
    round bigint not null references voter_meeting_round (id),
    address bigint not null,
    person bigint not null references person (id),
    sent_at timestamp with time zone not null
);
