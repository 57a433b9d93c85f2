-- What was put aside is heard again by itself: where its dialog stood, which program tried it last, how often, and when it is
-- tried next (at once where nothing is said). Not told: whoever wrote it does not know yet that it was not heard.
alter table parked_update add column dialog varchar(120);
alter table parked_update add column version varchar(80);
alter table parked_update add column tries int default 0 not null;
alter table parked_update add column again_at timestamp with time zone;
alter table parked_update add column told boolean default true not null;
