-- What is withdrawn keeps its words, so that it can be seen again; and nothing that stood is lost.
alter table faq_edit add column withdrawn boolean not null default false;
update faq_edit set withdrawn = true where entry is null;
alter table faq_edit add constraint faq_edit_seen_or_withdrawn check (withdrawn or entry is not null);
comment on column faq_edit.entry is 'the whole answer; null: the file has it, and it is withdrawn';

-- Every change that another one took the place of.
create table faq_past (
  id         text not null,
  entry      jsonb,
  withdrawn  boolean not null,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (id, changed_at)
);
