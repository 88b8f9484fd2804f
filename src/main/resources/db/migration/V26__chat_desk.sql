-- That something about a conversation has changed, for whoever follows; forgotten after a few days.
create table news (
  id      bigint generated always as identity,
  tx      xid8 not null default pg_current_xact_id(),
  line_id text not null,
  kind    text not null check (kind in ('HEARD', 'SAID', 'SETTLED', 'HELD', 'ERASED')),
  officer uuid,
  at      timestamptz not null default now()
);
comment on column news.officer is 'who said it at the desk';
create index news_tx on news (tx);
create index news_of on news (line_id, id);
create index news_at on news using brin (at);

-- Changes before this mark are known no more.
create table news_forgotten (before bigint not null);
insert into news_forgotten values (0);

-- One call of ours that an officer wrote: whose words it carries.
alter table outgoing_call add column officer uuid;
comment on column outgoing_call.officer is 'who wrote it at the desk; null: the bot, or a notice';

-- What LINE says they call themselves, asked once when they first wait for an officer.
alter table conversation add column called text, add column called_at timestamptz;
create index conversation_held on conversation (id) where held_by <> 'BOT';

-- From the moment somebody waits for an officer until it is over: the wait, and the officer's care.
alter table waiting rename to care;
alter index waiting_once rename to care_once;
alter index waiting_longest rename to care_longest;
alter index waiting_line_id rename to care_line_id;
alter index waiting_ended rename to care_ended;
alter table care drop constraint waiting_ended_how_check;
alter table care
  add column state text not null default 'WAITING' check (state in ('WAITING', 'HELD', 'SNOOZED', 'ENDED')),
  add column officer uuid,
  add column avoid uuid,
  add column queued_at timestamptz,
  add column asked_at timestamptz,
  add column heard_at timestamptz,
  add column unread int not null default 0,
  add column answer_by timestamptz,
  add column first_answer_at timestamptz,
  add column answered_at timestamptz,
  add column acted_at timestamptz,
  add column snoozed_until timestamptz,
  add column labels text[] not null default '{}',
  add column agency uuid,
  add column helped boolean,
  add column score int check (score between 1 and 5),
  add column told int not null default 0,
  add constraint care_ended_how_check
    check (ended_how in ('BACK', 'CARED', 'LEFT', 'CLOSED', 'HANDED_BACK', 'QUIET'));
comment on column care.officer is 'whose it is while HELD or SNOOZED; whose it was once ENDED';
comment on column care.avoid is 'the officer whose answer did not help: another takes it';
comment on column care.queued_at is 'since when it is in the line, this time';
comment on column care.asked_at is 'since when something of theirs is unanswered by an officer';
comment on column care.answer_by is 'by when an officer should have answered, in working hours';
comment on column care.told is 'how many steps of the ladder have been told to officers';
update care set queued_at = since, asked_at = since, state = case when ended_at is null then 'WAITING' else 'ENDED' end;
create index care_open on care (state, queued_at) where ended_at is null;
create index care_of on care (conversation_id, id);
create index care_officer on care (officer) where ended_at is null;
create index care_agency on care (agency, id) where agency is not null;
create index care_snoozed on care (snoozed_until) where state = 'SNOOZED';

-- What officers tell each other about a conversation; the person never sees it.
create table care_note (
  id              bigint generated always as identity primary key,
  conversation_id bigint not null references conversation,
  line_id         text not null,
  care_id         bigint,
  officer         uuid not null,
  kind            text not null check (kind in ('NOTE', 'TRANSFER')),
  words           text not null,
  mentions        uuid[] not null default '{}',
  at              timestamptz not null
);
create index care_note_of on care_note (conversation_id, id);
create index care_note_line_id on care_note (line_id);
create index care_note_mentions on care_note using gin (mentions);

-- What happened to a care, for its thread and for whoever looks back.
create table care_step (
  id              bigint generated always as identity primary key,
  conversation_id bigint not null references conversation,
  care_id         bigint not null,
  step            text not null,
  officer         uuid,
  other           uuid,
  at              timestamptz not null
);
create index care_step_of on care_step (conversation_id, id);
