-- When the words of a closed card were dropped: some time after that the card itself is.
alter table card add column emptied_at timestamp with time zone;
update card set emptied_at = current_timestamp where closed and face is null and closed_at is null;
create index card_emptied on card (emptied_at);
