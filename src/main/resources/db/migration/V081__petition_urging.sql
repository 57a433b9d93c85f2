-- What urging, more time and questioning leave on a petition.
alter table petition add column urgent boolean default false not null;
alter table petition add column questioning boolean default false not null;
alter table petition add column extension_asked int;
create index petition_answered on petition (status, answered_at);
create index petition_received on petition (received_at, area);
