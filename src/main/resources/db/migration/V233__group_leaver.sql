-- Who has left a group, as far as the messenger told: a digest of chat and member, no name or number.
create table group_leaver (
    who varchar(64) primary key
);
