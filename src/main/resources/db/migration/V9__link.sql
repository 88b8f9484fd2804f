-- What a link in chat remembers: whose phone it was said to, and what about. Only a keyed mark of it is kept.
create table chat_ticket (
  mark       bytea primary key,
  line_id    text not null,
  about      jsonb not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz
);
create index chat_ticket_expiry on chat_ticket (expires_at);

-- The seats and accounts whose news a conversation may hear; what a waiting call is about, if anything.
alter table conversation add column belongs uuid[] not null default '{}';
alter table outgoing_call add column about uuid;

-- Somebody's LINE and their account; a phone sees what the account's seats give it at that moment.
create table line_link (
  id          uuid primary key,
  account     uuid not null references account,
  line_id     text not null,
  how         text not null check (how in ('MAIL', 'LINE')),
  ending_mark bytea not null,
  linked_at   timestamptz not null,
  proven_at   timestamptz not null,
  ended_at    timestamptz,
  ended_why   text,
  check ((ended_at is null) = (ended_why is null))
);
create unique index line_link_held on line_link (line_id, account) where ended_at is null;
create index line_link_of_account on line_link (account);
create unique index line_link_ending on line_link (ending_mark);
create index line_link_ended on line_link (ended_at) where ended_at is not null;

-- What proves once that an account and a LINE are one person's: the link of a mail, the nonce of LINE's dialog.
create table line_proof (
  mark       bytea primary key,
  way        text not null check (way in ('MAIL', 'LINE')),
  account    uuid not null references account,
  line_id    text not null,
  knew       bytea not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz
);
create index line_proof_of_account on line_proof (account, way) where used_at is null;
create index line_proof_expiry on line_proof (expires_at);

-- Somebody gave an address to link their LINE with; whose it is, is found out after the answer was given.
create table link_asked (
  id       bigint generated always as identity primary key,
  system   text not null,
  email    bytea not null,
  line_id  text not null,
  asked_at timestamptz not null
);

-- The phone that a forgotten password was told to, to be told when there is a new one.
alter table forgotten add column line_id text;
