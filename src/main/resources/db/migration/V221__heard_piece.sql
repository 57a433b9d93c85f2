-- Which message became which passage of a draft, so that the draft follows when it is edited.
create table heard_piece (
    address bigint not null,
    message varchar(40) not null,
    subject varchar(100) not null,
    words text,
    heard_at timestamp with time zone not null,
    primary key (address, message)
);

create index heard_piece_of on heard_piece (subject);
create index heard_piece_old on heard_piece (heard_at);
