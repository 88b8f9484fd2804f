-- What officers changed at the desk: it stands in the place of the file of its id, or beside all files.
create table faq_edit (
  id         text primary key,
  entry      jsonb,
  changed_by text not null,
  changed_at timestamptz not null
);
comment on column faq_edit.entry is 'the whole answer; null: it is withdrawn';

-- What was asked in chat and what became of it: the gaps are those that nobody was helped with.
create table faq_asked (
  id       uuid primary key default uuidv7(),
  line_id  text not null,
  words    text not null,
  decision text not null check (decision in ('ANSWER', 'SUGGEST', 'HANDOFF')),
  topic    text,
  sure     real not null,
  helped   boolean,
  asked_at timestamptz not null
);
create index faq_asked_line_id on faq_asked (line_id);
create index faq_asked_at on faq_asked (asked_at);

create view faq_gap as
select words, decision, topic, sure, helped, asked_at
from faq_asked
where decision <> 'ANSWER' and helped is distinct from true or helped is false;
