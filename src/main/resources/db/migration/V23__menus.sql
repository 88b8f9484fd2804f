-- A set of rich menus (ชุดเมนู) that is wanted at LINE: the newest is, the others can be gone back to.
create table menu_set (
  id        bigint generated always as identity primary key,
  mark      text not null,
  origin    text not null check (origin in ('FILES', 'WAY_BACK')),
  by        text not null,
  wanted_at timestamptz not null,
  live_at   timestamptz
);

create table menu_in_set (
  set_id     bigint not null references menu_set on delete cascade,
  name       text not null,
  definition text not null,
  picture    bytea not null,
  primary key (set_id, name)
);

-- How the work of making LINE so stands; one row, held by whoever works.
create table menu_work (
  one        boolean primary key default true check (one),
  wanted     boolean not null default false,
  holder     uuid,
  held_until timestamptz,
  waits_for  text,
  again_at   timestamptz,
  failed     text,
  looked_at  timestamptz,
  drift      text,
  drift_at   timestamptz,
  mended_at  timestamptz
);
insert into menu_work default values;

-- The menus that LINE has and we show people.
create table menu_live (
  name         text primary key,
  rich_menu_id text not null,
  called       text not null,
  since        timestamptz not null
);

-- The menu that LINE shows a phone because we said so; a phone without a row sees what everybody sees.
create table menu_shown (
  line_id      text primary key,
  rich_menu_id text,
  name         text,
  unsure       boolean not null default false,
  look_at      timestamptz,
  tries        int not null default 0,
  refused      text
);
create index menu_shown_waiting on menu_shown (look_at) where look_at is not null;
comment on column menu_shown.rich_menu_id is 'null: none of its own; stale: whatever it was, it is no more';
