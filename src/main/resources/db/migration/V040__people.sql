create table person (
    id bigint primary key,
    channel varchar(20) not null,
    external_id varchar(40) not null,
    address bigint,
    language varchar(2) not null,
    ward varchar(30),
    asked_at timestamp with time zone,
    unheard int not null,
    notices_asked boolean not null,
    met_at timestamp with time zone not null,
    constraint person_of_channel unique (channel, external_id)
);

create sequence person_seq increment by 50;

-- The wordings that people agreed to, each kept once.
create table consent_text (
    sha256 varchar(64) primary key,
    wording text not null,
    first_shown_at timestamp with time zone not null
);

-- Evidence: who agreed to which wording, when; a withdrawn consent stays, marked.
create table consent (
    id bigint primary key,
    person bigint not null references person (id),
    purpose varchar(20) not null,
    subject varchar(40) not null,
    wording varchar(64) not null references consent_text (sha256),
    language varchar(2) not null,
    given_at timestamp with time zone not null,
    withdrawn_at timestamp with time zone
);

create sequence consent_seq increment by 50;
create index consent_of_person on consent (person, purpose);
create index consent_of_subject on consent (purpose, subject);

-- Where a unit is reached: the group (or topic) bound to it. What holds now says so twice in
-- holds_unit and holds_address, which are empty once it is released: of two bindings at once, the
-- second runs into the key and is heard again.
create table unit_contact (
    id bigint primary key,
    unit varchar(30) not null,
    address bigint not null,
    bound_by bigint not null references person (id),
    bound_at timestamp with time zone not null,
    released_by bigint references person (id),
    released_at timestamp with time zone,
    holds_unit varchar(30),
    holds_address bigint,
    constraint one_contact_of_unit unique (holds_unit),
    constraint one_unit_of_contact unique (holds_address)
);

create sequence unit_contact_seq increment by 50;

-- Single-use keys to become a unit's contact (no role) or to be given a role.
create table invitation (
    id bigint primary key,
    secret varchar(64) not null unique,
    role varchar(20),
    unit varchar(30),
    invited_by bigint not null references person (id),
    invited_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    opened_from bigint,
    outcome varchar(20),
    settled_by bigint references person (id),
    settled_at timestamp with time zone
);

create sequence invitation_seq increment by 50;
create index invitation_unsettled on invitation (settled_at, id);
