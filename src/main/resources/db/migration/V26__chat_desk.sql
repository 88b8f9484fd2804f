-- That something about a conversation has changed, for whoever follows; forgotten after a few days.
create table news (
  id      bigint generated always as identity,
  tx      xid8 not null default pg_current_xact_id(),
  line_id text not null,
  kind    text not null check (kind in ('HEARD', 'SAID', 'SETTLED', 'HELD', 'ERASED')),
  at      timestamptz not null default now()
);
create index news_tx on news (tx);
create index news_of on news (line_id, id);
create index news_at on news using brin (at);

-- Changes before this mark are known no more.
create table news_forgotten (before bigint not null);
insert into news_forgotten values (0);
