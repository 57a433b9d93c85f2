-- H2 writes to the disk each time that it has given out so many numbers: with 32 of them, as it
-- does unasked, a broadcast wrote thirty times as often as it committed. (PostgreSQL would give each
-- connection numbers of its own, and the order within a chat would be lost.)
alter sequence card_ids cache 1000;
alter sequence outbound_ids cache 1000;
