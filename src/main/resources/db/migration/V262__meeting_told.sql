-- By which name calendars know a meeting; those that were announced before keep the name that they were announced with.
alter table voter_meeting add column calendar_uid varchar(200);
update voter_meeting set calendar_uid = 'txct-' || id || '@nhipcau' where announced_at is not null;

-- When the meeting was to be before the change that is told, and who changed it: they need not be told.
alter table meeting_notice add column was_starts_at timestamp with time zone;
alter table meeting_notice add column was_ends_at timestamp with time zone;
alter table meeting_notice add column done_by bigint;
