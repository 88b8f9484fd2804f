-- Somebody who can sign in, to one system or to the desk. What must not be read at rest is sealed; a
-- print finds it again.
create table account (
  id           uuid primary key,
  system       text not null check (system in ('gpp', 'eia', 'ghg', 'fuel', 'jcm', 'staff')),
  username     text,
  name         bytea not null,
  email        bytea,
  email_print  bytea,
  email_proven timestamptz,
  phone        bytea,
  number       bytea,
  number_print bytea,
  state        text not null check (state in ('INVITED', 'ACTIVE', 'LOCKED', 'SUSPENDED', 'ERASED')),
  roles        text[] not null default '{}',
  scope        text[] not null default '{}',
  password     text,
  password_at  timestamptz,
  totp         bytea,
  totp_step    bigint,
  language     text not null default 'th',
  version      int not null default 0,
  created_at   timestamptz not null,
  entered_at   timestamptz,
  check (username is not null or email_print is not null or state = 'ERASED'),
  check (state <> 'ACTIVE' or password is not null),
  check (system = 'staff' or (roles = '{}' and scope = '{}'))
);
create unique index account_username on account (system, username);
create unique index account_email on account (system, email_print) where state <> 'ERASED';
create index account_print on account (email_print);
create index account_number on account (number_print);

-- What proves once that somebody may do one thing: a link, a code. Only a keyed mark of it is kept.
create table ticket (
  id         uuid primary key,
  account    uuid not null references account,
  purpose    text not null check (purpose in ('INVITATION', 'FIRST_CHANGE', 'RESET', 'MAIL_CODE', 'NEW_EMAIL')),
  mark       bytea not null,
  payload    bytea,
  tries      int not null default 0,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz
);
create unique index ticket_mark on ticket (mark);
create index ticket_account on ticket (account, purpose) where used_at is null;
create index ticket_expiry on ticket (expires_at);

create table recovery_code (
  account uuid not null references account,
  mark    bytea not null,
  used_at timestamptz,
  primary key (account, mark)
);

-- A password was said to be forgotten; who that is, is found out after the answer was given.
create table forgotten (
  id       bigint generated always as identity primary key,
  system   text not null,
  email    bytea not null,
  asked_at timestamptz not null
);
