-- Agencies and companies (หน่วยงาน). Numbers of 13 digits, e-mail and postal addresses may belong to a
-- person: sealed, with a keyed mark to find them by and the last four digits to tell them apart.
-- Writers of this table go one after another (an advisory lock), so "changed" rises in the order of commits.
create sequence agency_change;
create table agency (
  id             uuid primary key default uuidv7(),
  row            bigint generated always as identity unique,
  kind           text not null,
  name           text not null,
  english        text,
  aliases        text[] not null default '{}',
  plain          text not null,
  look           text not null,
  province       text not null,
  district       text not null default '',
  number_sealed  bytea,
  number_mark    bytea unique,
  number_end     text,
  email_sealed   bytea,
  email_mark     bytea,
  address_sealed bytea,
  status         text not null default 'OPEN' check (status in ('OPEN', 'CLOSED')),
  changed        bigint not null default nextval('agency_change'),
  created_at     timestamptz not null,
  changed_at     timestamptz not null,
  unique (look, province, district)
);
create index agency_changed on agency (changed);
create index agency_listed on agency (kind, name collate "th-x-icu");
create index agency_by_name on agency (name collate "th-x-icu");

-- A list of agencies that was handed in, and how far it has come.
create table agency_import (
  id         uuid primary key default uuidv7(),
  file       text not null,
  by         text not null,
  state      text not null check (state in ('RUNNING', 'DONE', 'STOPPED', 'FAILED')),
  reason     text,
  lines      int not null default 0,
  done       int not null default 0,
  stop       boolean not null default false,
  created_at timestamptz not null,
  seen_at    timestamptz not null,
  ended_at   timestamptz
);
create index agency_import_latest on agency_import (created_at desc);
create index agency_import_running on agency_import (seen_at) where state = 'RUNNING';

-- What became of each line of a list.
create table agency_import_line (
  import_id uuid not null references agency_import on delete cascade,
  line      int not null,
  verdict   text not null check (verdict in ('CREATED', 'CHANGED', 'SAME', 'REFUSED')),
  reason    text,
  name      text not null,
  agency_id uuid,
  primary key (import_id, line)
);
create index agency_import_verdict on agency_import_line (import_id, verdict, line);

-- How many seats an agency has in a system, where it is not as many as all have.
create table agency_seats (
  agency_id  uuid not null references agency,
  system     text not null,
  most       int not null check (most >= 0),
  by         text not null,
  changed_at timestamptz not null,
  primary key (agency_id, system)
);

-- A seat (ที่นั่งผู้รับผิดชอบ): a person's place for an agency in one system; ended, never deleted.
create table seat (
  id         uuid primary key default uuidv7(),
  agency_id  uuid not null references agency,
  system     text not null,
  holder     uuid not null,
  follows    uuid unique references seat,
  began_at   timestamptz not null,
  began_by   text not null,
  ended_at   timestamptz,
  ended_by   text,
  end_reason text check (end_reason in ('HANDED_OVER', 'LEFT', 'WITHDRAWN')),
  check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason is null))
);
create unique index seat_held on seat (agency_id, system, holder) where ended_at is null;
create index seat_of_agency on seat (agency_id, system);
create index seat_of_holder on seat (holder) where ended_at is null;
