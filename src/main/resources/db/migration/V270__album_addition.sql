-- Which additions to petitions came in which album, while more of the album may come: one of its
-- items may say that nothing of it may be kept.
create table album_addition (
    person bigint not null,
    album varchar(60) not null,
    petition bigint not null,
    content bigint not null,
    asked boolean not null,             -- whether the unit had asked for it
    heard_at timestamp with time zone not null,
    primary key (person, album, content)
);
create index album_addition_of on album_addition (petition);
create index album_addition_age on album_addition (heard_at);

-- What a letter passes on, so that it can be taken back apart from the rest of its subject.
alter table outbound add column origin varchar(60);
alter table message_map add column origin varchar(60);
