-- Files that people put into forms: whose they are, whether a form has taken them up yet, and whether
-- somebody still has to look for viruses in them. What came by LINE belongs to its message.
alter table stored_file
  add column pages    int,
  add column uploader text,
  add column agency   text,
  add column waiting  boolean not null default false,
  add column held     boolean not null default false;
create index stored_file_waiting on stored_file (created_at) where waiting and erased_at is null;
create index stored_file_held on stored_file (created_at) where held and erased_at is null;
create index stored_file_of_person on stored_file (uploader) where uploader is not null and erased_at is null;
create index stored_file_of_agency on stored_file (agency) where agency is not null and erased_at is null;
