-- A programme (แบบเรื่อง) as it was when cases began with it: they keep it though its file changes.
create table programme_version (
  version       text primary key,
  type          text not null,
  content       text not null,
  first_used_at timestamptz not null
);

-- A case (เรื่อง): anything an agency asks for or hands in. Personal answers are sealed within the jsonb.
create table case_file (
  id             uuid primary key default uuidv7(),
  number         text not null unique,
  type           text not null,
  definition     text not null references programme_version,
  system         text not null check (system in ('gpp', 'eia', 'ghg', 'fuel', 'jcm')),
  state          text not null,
  actor          text,
  version        int not null default 0,
  agency         uuid,
  seat           uuid,
  applicant_kind text not null,
  applicant      text not null,
  about          uuid references case_file,
  family         uuid not null,
  officer        uuid,
  answers        jsonb not null default '{}',
  findings       jsonb not null default '{}',
  created_at     timestamptz not null,
  handed_in_at   timestamptz,
  since          timestamptz not null,
  changed_at     timestamptz not null,
  ended_at       timestamptz,
  due_at         timestamptz
);
create index case_of_applicant on case_file (applicant, applicant_kind, id desc);
create index case_of_seat on case_file (seat, id desc) where seat is not null;
create index case_of_agency on case_file (agency, type, handed_in_at desc) where agency is not null;
create index case_family on case_file (family) where ended_at is null;
-- The desk asks for what waits: never more of it than one page, whatever lies in the archive.
create index case_waiting on case_file (system, since, id) where handed_in_at is not null and ended_at is null and actor in ('officer', 'supervisor');
create index case_in_state on case_file (system, type, state, since, id) where handed_in_at is not null and ended_at is null;
create index case_due on case_file (system, due_at, id) where handed_in_at is not null and ended_at is null and due_at is not null;
create index case_of_officer on case_file (officer, since, id) where officer is not null and ended_at is null;
create index case_draft on case_file (changed_at) where handed_in_at is null;

-- Who else takes part in a case, named in its form: the agency that prepares a report.
create table case_party (
  case_id uuid not null references case_file on delete cascade,
  role    text not null,
  agency  uuid not null,
  primary key (case_id, role)
);
create index case_party_agency on case_party (agency, case_id desc);

-- The timeline: a row for each move, one after another without a gap; what was handed in lies frozen in it.
create table case_move (
  id         uuid primary key default uuidv7(),
  case_id    uuid not null references case_file on delete cascade,
  turn       int not null,
  at         timestamptz not null,
  move       text not null,
  from_state text not null,
  to_state   text not null,
  by_kind    text not null,
  by         text not null,
  reason     text,
  letter     text,
  findings   jsonb not null default '{}',
  answers    jsonb,
  seen       int not null,
  staff_only boolean not null default false,
  unique (case_id, turn)
);

-- What happened stays: only what it says of a person may be erased.
create function case_move_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    old.reason := new.reason;
    old.findings := new.findings;
    old.answers := new.answers;
    if old = new and new.reason is null and new.findings = '{}' and new.answers is null then
      return new;
    end if;
  elsif tg_op = 'DELETE' then
    if not exists (select from case_file where id = old.case_id) then
      return old;
    end if;
  end if;
  raise exception 'the timeline is append-only' using errcode = 'insufficient_privilege';
end
$$;
create trigger case_move_rows_stay before update or delete on case_move
  for each row execute function case_move_stays();
create trigger case_move_table_stays before truncate on case_move
  for each statement execute function case_move_stays();

-- A document, in all its versions: the highest counts.
create table case_document (
  id         uuid primary key default uuidv7(),
  case_id    uuid not null references case_file on delete cascade,
  document   uuid not null,
  version    int not null,
  field      text not null,
  file_id    uuid not null unique,
  by_kind    text not null,
  by         text not null,
  at         timestamptz not null,
  removed_at timestamptz,
  unique (document, version)
);
create index case_document_of on case_document (case_id, field, at);

-- What staff note about a case; nobody else reads it.
create table case_note (
  id      uuid primary key default uuidv7(),
  case_id uuid not null references case_file on delete cascade,
  at      timestamptz not null,
  by      uuid not null,
  text    bytea not null
);
create index case_note_of on case_note (case_id, at);

-- A clock that runs for a case. One that is over keeps its row: it rang, or the case went on before.
create table case_clock (
  id         uuid primary key default uuidv7(),
  case_id    uuid not null references case_file on delete cascade,
  clock      text not null,
  began_at   timestamptz not null,
  due_at     timestamptz not null,
  look_at    timestamptz not null,
  working    boolean not null,
  rang_at    timestamptz,
  stopped_at timestamptz,
  tries      int not null default 0
);
create unique index case_clock_runs on case_clock (case_id, clock) where stopped_at is null;
create index case_clock_due on case_clock (look_at) where rang_at is null and stopped_at is null;
create index case_clock_working on case_clock (due_at) where rang_at is null and stopped_at is null and working;

-- Lists that forms choose from and staff keep: depots, the 39 categories.
create table choice (
  list  text not null,
  id    text not null,
  th    text not null,
  en    text not null,
  place int not null,
  primary key (list, id)
);

-- Facts that wait until every room that wants them has heard them (Spring Modulith).
create table event_publication (
  id                     uuid primary key,
  listener_id            text not null,
  event_type             text not null,
  serialized_event       text not null,
  publication_date       timestamptz not null,
  completion_date        timestamptz,
  status                 text,
  completion_attempts    int,
  last_resubmission_date timestamptz
);
create index event_publication_serialized_event_hash_idx on event_publication using hash (serialized_event);
create index event_publication_by_completion_date_idx on event_publication (completion_date);
