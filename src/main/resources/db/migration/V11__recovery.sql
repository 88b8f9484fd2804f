-- Second steps that failed after the right password: too many within a day lock the account for a while.
alter table account
  add column wrong_steps int not null default 0,
  add column wrong_since timestamptz,
  add column locked_until timestamptz,
  add check (state <> 'LOCKED' or locked_until is not null);
create index account_locked on account (locked_until) where state = 'LOCKED';

-- The code of a first change: that it ends soon, and that it has ended, is told once each.
alter table ticket
  add column reminded_at timestamptz,
  add column told_over_at timestamptz;
create index ticket_first_change on ticket (expires_at) where purpose = 'FIRST_CHANGE' and used_at is null;

-- What was forgotten: the password, or the code with which the first one is chosen.
alter table forgotten
  add column what text not null default 'PASSWORD' check (what in ('PASSWORD', 'FIRST_CODE'));

-- Browsers in which somebody has signed in: a keyed mark of a cookie, other for each account.
create table device (
  account    uuid not null references account,
  mark       bytea not null,
  first_seen timestamptz not null,
  last_seen  timestamptz not null,
  primary key (account, mark)
);
create index device_seen on device (last_seen);

-- With which numbers and questions somebody can ask for another password without their mailbox. The
-- numbers are kept only as one keyed mark of all of them together, the answers only as Argon2id.
create table recovery_proof (
  account   uuid primary key references account,
  system    text not null,
  numbers   bytea not null,
  wrong     int not null default 0,
  locked_at timestamptz,
  set_at    timestamptz not null,
  unique (system, numbers)
);
create index recovery_proof_numbers on recovery_proof (numbers);

create table recovery_question (
  account uuid not null references recovery_proof on delete cascade,
  place   smallint not null check (place between 1 and 3),
  code    text,
  own     bytea,
  answer  text not null,
  primary key (account, place),
  check ((code is null) <> (own is null)),
  check (place > 1 or code is not null)
);

-- What waits for an officer, and what became of it: another password after right answers, or another
-- authenticator app. The password is there as Argon2id until it is decided.
create table recovery (
  id         uuid primary key,
  reference  text not null unique,
  kind       text not null check (kind in ('QUESTIONS', 'LOST_APP')),
  account    uuid not null references account,
  state      text not null check (state in ('WAITING', 'APPROVED', 'REFUSED', 'OBJECTED', 'EXPIRED', 'VOID',
                                            'WRONG', 'LOCKED')),
  password   text,
  objection  bytea unique,
  asked_at   timestamptz not null,
  free_at    timestamptz not null,
  until      timestamptz not null,
  decided_at timestamptz,
  decided_by text,
  check (password is null or state = 'WAITING'),
  check ((state = 'WAITING') = (decided_at is null))
);
create unique index recovery_waiting on recovery (account, kind) where state = 'WAITING';
create index recovery_listed on recovery (asked_at);
create index recovery_due on recovery (until) where state = 'WAITING';
