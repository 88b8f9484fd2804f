-- A file somebody sent: its bytes lie on disk under its id. What was erased keeps its row, without name and hash.
create table stored_file (
  id         uuid primary key,
  kind       text not null,
  bytes      bigint not null check (bytes > 0),
  sha256     text,
  name       text,
  created_at timestamptz not null,
  erased_at  timestamptz,
  removed_at timestamptz
);
create index stored_file_to_remove on stored_file (erased_at) where erased_at is not null and removed_at is null;

-- What a person sent beside words: wanted from LINE, fetched into a file, or why there is none.
create table media (
  message_id  text not null,
  line_id     text not null,
  kind        text not null check (kind in ('IMAGE', 'FILE', 'AUDIO', 'VIDEO')),
  name        text,
  state       text not null check (state in ('WANTED', 'FETCHED', 'GONE', 'REFUSED', 'FAILED', 'ERASED')),
  reason      text,
  preparing   boolean not null default false,
  attempts    int not null default 0,
  file_id     uuid unique,
  created_at  timestamptz not null,
  next_try_at timestamptz not null,
  settled_at  timestamptz,
  primary key (message_id, line_id)
);
create index media_wanted on media (next_try_at) where state = 'WANTED';
create index media_erased on media (settled_at) where state = 'ERASED' and file_id is not null;
create index media_of on media (line_id, created_at);
create index media_created on media using brin (created_at);
