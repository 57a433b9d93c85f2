-- Who wants notices of a ward, page by page.
drop index consent_of_subject;
create index consent_of_subject on consent (purpose, subject, person);
