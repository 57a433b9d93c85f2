-- The ward somebody said they live in, which is not the one they last wrote about.
alter table person add column home varchar(30);
-- How many messages with words came before the consent; their content is not kept.
alter table person add column unheard_words int default 0 not null;
