-- What somebody is to be told, once: a fact (a move of a case, or a clock that rang for a moment), the number of the
-- notice, and who in the case is meant. Written when the fact is heard, done when all of them have been told.
create table notice_fact (
  id          bigint generated always as identity primary key,
  fact        uuid not null,
  number      text not null,
  who         text not null,
  case_id     uuid not null,
  system      text not null,
  clock       uuid,
  state       text,
  own_chat    text,
  own_mail    text,
  happened_at timestamptz not null,
  tell_at     timestamptz not null,
  tries       int not null default 0,
  told_at     timestamptz,
  outcome     text check (outcome in ('TOLD', 'OVERTAKEN', 'NOT_THEIRS', 'GONE', 'UNKNOWN')),
  unique (fact, number, who),
  check ((told_at is null) = (outcome is null))
);
create index notice_fact_waiting on notice_fact (tell_at, id) where told_at is null;
create index notice_fact_told on notice_fact (told_at) where told_at is not null;

-- Who was told, or could not be: a row for each channel, written with what leaves through it.
create table notice (
  id         bigint generated always as identity primary key,
  fact       uuid not null,
  number     text not null,
  whom       text not null,
  shown      text not null,
  channel    text not null check (channel in ('LINE', 'MAIL', 'NONE')),
  case_id    uuid not null,
  system     text not null,
  template   text not null,
  calls      uuid[] not null default '{}',
  mail       bigint,
  created_at timestamptz not null,
  unique (fact, number, whom, channel)
);
create index notice_of_system on notice (system, id desc);
create index notice_unreached on notice (system, id desc) where channel = 'NONE';
create index notice_of_whom on notice (whom);
