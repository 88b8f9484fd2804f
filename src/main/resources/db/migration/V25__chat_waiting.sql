-- What a conversation is about, for a while: an answer or a talk, a system, a case's number.
alter table conversation add column about jsonb, add column about_until timestamptz;

-- Who waits for an officer, and since when; the ended ones are kept as long as what was said.
create table waiting (
  id              bigint generated always as identity primary key,
  conversation_id bigint not null references conversation,
  line_id         text not null,
  since           timestamptz not null,
  why             text not null,
  topic           text not null,
  system          text not null,
  number          text not null,
  ended_at        timestamptz,
  ended_how       text check (ended_how in ('BACK', 'CARED', 'LEFT')),
  ended_by        text
);
comment on column waiting.number is 'of the case that it is about, if one is known';
comment on column waiting.ended_by is 'the officer who took care of it';
create unique index waiting_once on waiting (conversation_id) where ended_at is null;
create index waiting_longest on waiting (since, id) where ended_at is null;
create index waiting_line_id on waiting (line_id);
create index waiting_ended on waiting (ended_at) where ended_at is not null;

-- Who asked for an officer before there was a line: they are the first in it.
insert into waiting (conversation_id, line_id, since, why, topic, system, number)
select id, line_id, created_at, 'asked', '', '', '' from conversation where held_by = 'WAITING';

-- What officers have said is wrong with a system, from when until when.
create table outage (
  id         bigint generated always as identity primary key,
  system     text not null check (system in ('ghg', 'fuel', 'gpp', 'jcm', 'eia')),
  words      text not null,
  since      timestamptz not null,
  expected   timestamptz,
  said_at    timestamptz not null,
  said_by    text not null,
  ended_at   timestamptz,
  ended_by   text
);
comment on column outage.expected is 'until when it is expected to last; null: nobody knows';
create unique index outage_once on outage (system) where ended_at is null;
create index outage_latest on outage (system, said_at desc);
