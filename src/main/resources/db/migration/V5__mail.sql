-- A mail: its bytes are sealed until it has left and wiped afterwards; whom it went to stays sealed.
create table mail (
  id               bigint generated always as identity primary key,
  message_id       text not null unique,
  template         text not null,
  template_version text not null,
  fills            jsonb not null,
  topic            text,
  address          bytea not null,
  address_print    bytea not null,
  letter           bytea,
  state            text not null
                   check (state in ('QUEUED', 'SENDING', 'ACCEPTED', 'REFUSED', 'UNKNOWN', 'EXPIRED', 'CANCELLED')),
  attempts         int not null default 0,
  unclear          int not null default 0,
  reason           text,
  until            timestamptz not null,
  created_at       timestamptz not null,
  next_try_at      timestamptz not null,
  settled_at       timestamptz,
  check (letter is null or state in ('QUEUED', 'SENDING'))
);
create index mail_due on mail (next_try_at) where state in ('QUEUED', 'SENDING');
create index mail_topic on mail (topic, id) where topic is not null;
create index mail_receiver on mail (address_print, created_at);
create index mail_trouble on mail (settled_at) where state in ('REFUSED', 'UNKNOWN', 'EXPIRED');
create index mail_created on mail using brin (created_at);

create view mail_ledger as
select id, template, template_version, state, attempts, message_id, created_at, settled_at
from mail;
