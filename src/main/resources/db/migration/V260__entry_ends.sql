-- Until when citizens are received; null if nobody said so.
alter table agenda_entry add column ends time;
