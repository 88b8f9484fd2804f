-- A conversation: one person, group or room on LINE, and where the bot stands with them.
create table conversation (
  id              bigint generated always as identity primary key,
  line_id         text not null unique,
  kind            text not null check (kind in ('PERSON', 'GROUP', 'ROOM')),
  held_by         text not null default 'BOT' check (held_by in ('BOT', 'WAITING', 'STAFF')),
  talk            text,
  step            jsonb,
  step_until      timestamptz,
  following       boolean not null default true,
  following_as_of timestamptz,
  answered        bigint[] not null default '{}',
  created_at      timestamptz not null
);

-- Every event LINE told us, once; secrets in its text are hidden before it comes here.
create table incoming (
  event_id    text primary key,
  line_id     text,
  kind        text not null,
  state       text not null check (state in ('RECEIVED', 'HANDLED', 'IGNORED', 'PARKED')),
  attempts    int not null default 0,
  body        text not null,
  masked      text,
  message_id  text,
  reply_token text,
  talk        text,
  reason      text,
  occurred_at timestamptz not null,
  received_at timestamptz not null,
  next_try_at timestamptz not null,
  handled_at  timestamptz
);
create index incoming_waiting on incoming (line_id, occurred_at, event_id) where state = 'RECEIVED';
create index incoming_history on incoming (line_id, occurred_at);
create index incoming_parked on incoming (received_at) where state = 'PARKED';
create index incoming_unsent on incoming (message_id) where kind = 'unsend';
create index incoming_received on incoming using brin (received_at);

-- One request to LINE: up to five messages that succeed or fail together.
create table outgoing_call (
  id              bigint generated always as identity primary key,
  conversation_id bigint not null references conversation,
  line_id         text not null,
  kind            text not null check (kind in ('REPLY', 'PUSH')),
  caused_by       text,
  reply_token     text,
  reply_until     timestamptz,
  retry_key       uuid not null unique,
  ordered         boolean not null default true,
  state           text not null
                  check (state in ('QUEUED', 'SENDING', 'ACCEPTED', 'REFUSED', 'UNKNOWN', 'EXPIRED', 'CANCELLED')),
  attempts        int not null default 0,
  unclear         boolean not null default false,
  line_request_id text,
  reason          text,
  created_at      timestamptz not null,
  first_tried_at  timestamptz,
  next_try_at     timestamptz not null,
  settled_at      timestamptz
);
create index outgoing_call_due on outgoing_call (next_try_at) where state in ('QUEUED', 'SENDING');
create index outgoing_call_head on outgoing_call (conversation_id, id) where state in ('QUEUED', 'SENDING');
create index outgoing_call_trouble on outgoing_call (settled_at) where state in ('REFUSED', 'UNKNOWN', 'EXPIRED');
create index outgoing_call_created on outgoing_call using brin (created_at);

-- The messages of a call: as people may see them, and sealed beside it as they leave when they carry a secret.
create table outgoing_message (
  call_id          bigint not null references outgoing_call,
  position         int not null,
  template         text not null,
  template_version text not null,
  fills            jsonb not null,
  body             text not null,
  secret           boolean not null default false,
  sealed           bytea,
  primary key (call_id, position)
);
create index outgoing_message_sealed on outgoing_message (call_id) where sealed is not null;

create view incoming_ledger as
select event_id as webhook_event_id, line_id as line_user_id, kind, state, attempts, received_at, handled_at, talk
from incoming;

create view outgoing_ledger as
select c.id * 10 + m.position as id, c.id as call_id, c.line_id as line_user_id, c.conversation_id as conversation,
       c.caused_by, c.kind, m.template, m.template_version, c.state, c.attempts, c.retry_key, c.line_request_id,
       c.reason, c.created_at, c.settled_at
from outgoing_call c
join outgoing_message m on m.call_id = c.id;
