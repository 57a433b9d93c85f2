-- How many of what a morning's messages ask for are late is counted by the index alone, too.
drop index duty_urged;
create index duty_urged on duty (nudged_on, state, unit, ward, nudged_to, due, id, kind);
