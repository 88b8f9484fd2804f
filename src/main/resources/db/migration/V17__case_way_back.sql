-- A link by mail that leads whoever has no account back to their case, once.
create table case_way_back (
  mark       bytea primary key,
  case_id    uuid not null references case_file on delete cascade,
  expires_at timestamptz not null,
  used_at    timestamptz
);
create index case_way_back_old on case_way_back (expires_at);
