-- Attachments. What can be read of a person (names, the messenger's ids, bytes) is emptied by
-- erasure; the number stays. Times are real time.
create sequence file_ids;
create table file (
    id bigint default nextval('file_ids') primary key,
    kind varchar(10) not null,
    channel varchar(20),
    external_id text,
    name text,
    media_type varchar(120),
    size bigint,
    status smallint not null,       -- 0 to be fetched 1 here 2 not to be had 3 erased
    ours boolean default false not null,          -- the messenger's copy is one that we sent, clean
    tries int not null,
    due timestamp with time zone not null,
    why text                        -- why it is not to be had
);
create index file_due on file (status, due);

-- The bytes stand apart, so that reading what a file is called does not read them.
create table file_content (
    file bigint primary key references file,
    bytes bytea not null
);
