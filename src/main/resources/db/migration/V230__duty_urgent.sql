-- By how many working days an urgent duty is due earlier than it would be otherwise: given back when
-- it is urgent no more, whatever else moved its date meanwhile.
alter table duty add column shortened int default 0 not null;

-- The number of days of the council's limit that it was counted by; what pauses, extensions and
-- urgency changed is not in it. Null for duties of before.
alter table duty add column limit_days int;
