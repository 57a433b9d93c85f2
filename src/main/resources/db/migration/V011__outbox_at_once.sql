-- What cannot wait for the morning: it goes at once, whatever the hour.
alter table outbound add column at_once boolean default false not null;
