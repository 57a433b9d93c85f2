-- What a morning's messages ask for is counted and sorted by the index alone.
drop index duty_urged;
create index duty_urged on duty (nudged_on, state, unit, ward, nudged_to, due, id);
