-- Weeks whose briefs were told, and which chat got which.
create table brief_week (
    week date primary key               -- its Monday; the brief is about the week before
);

create table brief (
    address bigint not null,
    ward varchar(30) not null,          -- empty: of the whole council
    week date not null,
    card bigint not null,
    on_day date not null,
    primary key (address, ward, week)
);

-- Enough for the brief to count what is owed without looking at a single duty.
create index duty_standing on duty (state, kind, unit, due, ward);
create index petition_for_questioning on petition (questioning, ward);
