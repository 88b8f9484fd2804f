-- What officers answer with again and again (คำตอบสำเร็จรูป).
create table canned_reply (
  id          text primary key,
  system      text not null check (system in ('', 'ghg', 'fuel', 'gpp', 'jcm', 'eia')),
  owner       uuid,
  title       text not null,
  shortcut    text not null,
  words       text not null,
  buttons     jsonb not null,
  place       integer not null,
  used        bigint not null default 0,
  version     integer not null default 1,
  changed_at  timestamptz not null,
  archived_at timestamptz
);
comment on column canned_reply.id is 'a word of our own for those that came with the house, else drawn';
comment on column canned_reply.system is 'empty: of every system';
comment on column canned_reply.owner is 'the officer whose own it is; null: everybody''s';
comment on column canned_reply.place is 'the smaller, the further up';
create unique index canned_reply_shortcut
  on canned_reply (coalesce(owner::text, ''), system, shortcut) where archived_at is null;

create table canned_file (
  reply    text not null references canned_reply on delete cascade,
  position integer not null,
  file_id  uuid not null,
  primary key (reply, position)
);
create index canned_file_of on canned_file (file_id);

-- A file that an officer sent to somebody in chat, behind an address that nobody can guess. Only the address's mark
-- is here, made with a key that is not, so a stolen table opens nothing.
create table handed_file (
  id         uuid primary key default gen_random_uuid(),
  mark       bytea not null unique,
  file_id    uuid,
  line_id    text not null,
  lent       boolean not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  opened     integer not null default 0,
  opened_at  timestamptz
);
comment on column handed_file.file_id is 'null once the address has ended and the file was let go';
comment on column handed_file.lent is 'somebody else keeps the file: it stays when the address ends';
comment on column handed_file.opened is 'how often the file was fetched';
create index handed_file_of on handed_file (file_id);
create index handed_file_line_id on handed_file (line_id);
create index handed_file_ends on handed_file (expires_at);
