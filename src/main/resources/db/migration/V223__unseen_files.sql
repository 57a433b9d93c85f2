-- Files that could not be shown in the chat of whoever has the case: their ids, comma-separated.
alter table petition add column unseen_files varchar(400);
