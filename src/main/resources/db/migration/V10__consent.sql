-- The words of a consent (ความยินยอม), kept as they were when somebody first answered them.
create table consent_text (
  hash     text primary key,
  system   text not null,
  purpose  text not null,
  version  int not null,
  words    text not null,
  first_at timestamptz not null
);

-- What somebody agreed to, refused or took back. The signature and the address they sat at are sealed,
-- and wiped when the account is erased; what is left proves that the consent was given.
create table consent (
  id           uuid primary key,
  account      uuid not null references account,
  purpose      text not null,
  version      int not null,
  text_hash    text not null references consent_text,
  language     text not null,
  how          text not null check (how in ('WEB', 'CHAT')),
  given_at     timestamptz,
  refused_at   timestamptz,
  signed       text check (signed in ('DRAWN', 'TYPED')),
  signature    bytea,
  address      bytea,
  withdrawn_at timestamptz,
  withdrawn_by text check (withdrawn_by in ('WEB', 'CHAT', 'ERASURE')),
  check ((given_at is null) <> (refused_at is null)),
  check (given_at is not null or withdrawn_at is null and signed is null),
  check ((withdrawn_at is null) = (withdrawn_by is null)),
  check (signature is null or signed is not null)
);
create unique index consent_stands on consent (account, purpose, version)
  where given_at is not null and withdrawn_at is null;
create index consent_of on consent (account);

-- Somebody wants what is kept about them gone (สิทธิขอลบ), and how far that has come. Who they were is
-- sealed, and wiped with the last step.
create table erasure (
  id          uuid primary key,
  account     uuid references account,
  whom        bytea,
  asked_at    timestamptz not null,
  done        text[] not null default '{}',
  attempts    int not null default 0,
  next_try_at timestamptz not null,
  finished_at timestamptz,
  check ((whom is null) = (finished_at is not null))
);
create index erasure_due on erasure (next_try_at) where finished_at is null;

-- Whose account a mail is about, so that it is found again whatever address it went to.
alter table mail add column about uuid;
create index mail_about on mail (about, id) where about is not null;

-- All that was said in a conversation.
create index outgoing_call_of on outgoing_call (conversation_id, id);
