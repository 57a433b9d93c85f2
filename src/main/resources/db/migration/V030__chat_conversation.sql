-- One row a chat: what every update of that chat locks, and where its dialog stands.
create table conversation (
    id bigint primary key,
    channel varchar(20) not null,
    external_id varchar(40) not null,
    flow varchar(40),
    step text,
    card bigint,
    messages_below int not null,
    changed_at timestamp with time zone not null,
    constraint conversation_of_chat unique (channel, external_id)
);

create sequence conversation_seq increment by 50;
create index conversation_changed on conversation (changed_at);

-- Which updates had their effect; a redelivered one is stopped here.
create table heard_update (
    channel varchar(20) not null,
    update_id bigint not null,
    heard_at timestamp with time zone not null,
    primary key (channel, update_id)
);

create index heard_update_age on heard_update (heard_at);

-- What could not be heard. The content is there only where the person agreed and it is a petition.
create table parked_update (
    channel varchar(20) not null,
    update_id bigint not null,
    kind varchar(40) not null,
    chat varchar(40),
    error varchar(300) not null,
    content text,
    parked_at timestamp with time zone not null,
    primary key (channel, update_id)
);
