-- An activation code (Activate code): of the code itself only a keyed mark is kept. Whom it is for is sealed.
create table activation_code (
  id           uuid primary key default uuidv7(),
  system       text not null,
  agency       uuid not null,
  kind         text not null check (kind in ('ISSUED_TO_PERSON', 'PAPER')),
  request      uuid,
  list         uuid,
  mark         bytea unique,
  vouched      boolean not null default false,
  name         bytea,
  email        bytea,
  email_print  bytea,
  line_id      text,
  state        text not null
               check (state in ('REQUESTED', 'ISSUED', 'USED', 'EXPIRED', 'REVOKED', 'REFUSED', 'CANCELLED')),
  reason       text,
  account      uuid,
  requested_at timestamptz not null,
  issued_at    timestamptz,
  opened_at    timestamptz,
  used_at      timestamptz,
  expires_at   timestamptz,
  reminded_at  timestamptz,
  ended_at     timestamptz,
  check ((mark is null) = (issued_at is null) and (issued_at is null) = (expires_at is null)),
  check (state <> 'ISSUED' or issued_at is not null),
  check ((state = 'USED') <= (used_at is not null and account is not null)),
  check (kind <> 'PAPER' or not vouched)
);
create index activation_code_request on activation_code (request) where request is not null;
create index activation_code_agency on activation_code (agency, system, requested_at);
create index activation_code_waiting on activation_code (expires_at) where state = 'ISSUED';
create index activation_code_latest on activation_code (issued_at desc) where issued_at is not null;

create view code_ledger as
select id, agency, state, requested_at, issued_at, opened_at, used_at
from activation_code;

create view code_statistics as
select (requested_at at time zone 'Asia/Bangkok')::date as day, system, kind,
       count(*) as requested,
       count(issued_at) as issued,
       count(opened_at) as opened,
       count(used_at) as used,
       count(*) filter (where state = 'REFUSED') as refused,
       count(*) filter (where state = 'EXPIRED') as expired,
       count(*) filter (where state = 'REVOKED') as revoked
from activation_code
group by 1, 2, 3;

-- Somebody who joins with a code: what they typed is sealed, the password is kept as Argon2id until it counts.
create table joining (
  id         uuid primary key default uuidv7(),
  code       uuid not null references activation_code,
  system     text not null,
  agency     uuid not null,
  username   text not null,
  name       bytea not null,
  position   bytea not null,
  phone      bytea not null,
  email      bytea not null,
  password   text,
  proof      text not null check (proof in ('NONE', 'OWN_EMAIL', 'AGENCY')),
  state      text not null check (state in ('WAITING', 'JOINED', 'DECLINED', 'LAPSED', 'UNDONE')),
  reason     text,
  account    uuid,
  asked_at   timestamptz not null,
  until      timestamptz not null,
  settled_at timestamptz,
  settled_by text,
  check ((state = 'WAITING') = (settled_at is null)),
  check ((password is not null) = (state = 'WAITING')),
  check ((account is not null) = (state in ('JOINED', 'UNDONE')))
);
create index joining_code on joining (code);
create index joining_waiting on joining (asked_at) where state = 'WAITING';
create index joining_account on joining (account) where account is not null;

-- What a mailed link lets its holder do once.
create table code_ticket (
  id         uuid primary key default uuidv7(),
  purpose    text not null check (purpose in ('OWN_EMAIL', 'AGENCY', 'REVOKE_CODES', 'UNDO_JOINING')),
  subject    uuid not null,
  mark       bytea not null unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz
);
create index code_ticket_subject on code_ticket (subject) where used_at is null;
create index code_ticket_expiry on code_ticket (expires_at);

-- A list of codes printed on letters, and how far it has come; the codes themselves are not kept.
create table paper_list (
  id         uuid primary key default uuidv7(),
  file       text not null,
  system     text not null,
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
create index paper_list_latest on paper_list (created_at desc);
create index paper_list_running on paper_list (seen_at) where state = 'RUNNING';

create table paper_line (
  list    uuid not null references paper_list on delete cascade,
  line    int not null,
  verdict text not null check (verdict in ('CREATED', 'SAME', 'REFUSED')),
  reason  text,
  name    text not null,
  agency  uuid,
  primary key (list, line)
);
create index paper_line_verdict on paper_line (list, verdict, line);

-- Up to how many codes an agency of this kind is given without an officer looking.
create table code_rule (
  system     text not null,
  kind       text not null,
  most       int not null check (most > 0),
  by         text not null,
  changed_at timestamptz not null,
  primary key (system, kind)
);
