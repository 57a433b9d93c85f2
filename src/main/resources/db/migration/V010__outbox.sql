-- How a message leaves. Times named *_at and hold_until are real time; due and not_after are the
-- business clock's.

-- Where somebody can be written to. Two that meet a chat for the first time at the same moment: the
-- second runs into the unique key, nothing of it happens, and it is heard again.
create sequence address_ids;
create table address (
    id bigint default nextval('address_ids') primary key,
    channel varchar(20) not null,
    external_id varchar(80) not null,
    thread varchar(40) not null,        -- empty outside a forum
    kind varchar(10) not null,
    title text not null,
    gone text,                          -- why nothing arrives there any more
    hold_until timestamp with time zone -- the messenger told us to wait
);
create unique index address_place on address (channel, external_id, thread);

-- Messages with buttons: what they shall show, and what was shown last.
create sequence card_ids;
create table card (
    id bigint default nextval('card_ids') primary key,
    address bigint not null references address,
    lane smallint not null,
    subject varchar(200) not null,
    face text,                          -- empty once it was erased or is long over
    revision int not null,
    sent_revision int not null,
    message varchar(40),                -- null until sent
    reply_to varchar(40),
    queued boolean not null,            -- one row of outbound is about to show it
    closed boolean not null,
    closed_at timestamp with time zone
);
create index card_subject on card (subject, closed, id);
create index card_address on card (address);
create index card_closed on card (closed_at);

-- Everything that is to leave, one row for each call to the messenger.
create sequence outbound_ids;
create table outbound (
    id bigint default nextval('outbound_ids') primary key,
    address bigint not null references address,
    lane smallint not null,             -- 0 ends of taps, 1 answers, 2 notices
    status smallint not null,           -- 0 waiting 1 sending 2 sent 3 refused 4 expired 5 withdrawn
    sort varchar(10) not null,
    subject varchar(200) not null,
    once_key varchar(300),
    letter bigint,                      -- id of the first row of a letter that takes several
    last_piece boolean not null,
    body text,                          -- empty once it was erased or is long over
    reply_to varchar(40),
    card bigint references card,
    weight smallint not null,
    due timestamp with time zone not null,
    not_after timestamp with time zone,
    withdrawn boolean not null,         -- taken back while it was under way
    tries int not null,
    first_try_at timestamp with time zone,
    sent_at timestamp with time zone,
    ended_at timestamp with time zone,  -- null while it waits, and again once its words are dropped
    reason text
);
create unique index outbound_once on outbound (once_key);
create index outbound_due on outbound (status, lane, due, address);
create index outbound_turn on outbound (address, status, lane, id);
create index outbound_subject on outbound (subject, status);
create index outbound_ended on outbound (ended_at);

-- What each message of ours was about, so that a reply to it is led there.
create table message_map (
    address bigint not null references address,
    message varchar(40) not null,
    subject varchar(200) not null,
    card bigint,
    primary key (address, message)
);
create index message_map_subject on message_map (subject, address);

-- Until when nothing at all may be sent.
create table outbox_hold (
    name varchar(20) primary key,
    until timestamp with time zone not null
);
insert into outbox_hold (name, until) values ('all', timestamp with time zone '2000-01-01 00:00:00+00');

-- Which instance polls and sends.
create table lease (
    name varchar(20) primary key,
    holder varchar(60) not null,
    until timestamp with time zone not null
);
insert into lease (name, holder, until) values ('sender', '', timestamp with time zone '2000-01-01 00:00:00+00');
