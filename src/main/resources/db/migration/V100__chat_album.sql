-- What an album answers: only its first item says so. Kept for a day.
create table album_answer (
    channel varchar(20) not null,
    external_id varchar(40) not null,
    album varchar(60) not null,
    message varchar(40) not null,
    heard_at timestamp with time zone not null,
    primary key (channel, external_id, album)
);

create index album_answer_age on album_answer (heard_at);

alter table reply drop column album;
