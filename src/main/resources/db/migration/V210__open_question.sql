-- What somebody was asked in their own chat and has not answered: the newest takes what they write next.
create table open_question (
    address bigint not null references address,
    subject varchar(200) not null,
    asked_at timestamp with time zone not null,
    once_key varchar(300),  -- of the letter that asks; null if it was asked in answer to a tap
    album varchar(60),      -- answered by the first item of this album, which the others follow
    primary key (address, subject)
);
create index open_question_age on open_question (asked_at);
insert into open_question (address, subject, asked_at)
    select person.address, 'petition:' || cast(petition.id as varchar(20)), petition.filed_at
    from petition join person on person.id = petition.person
    where petition.status = 'NEEDS_INFO' and person.address is not null;
