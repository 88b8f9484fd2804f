-- What a photo shows: the word by which another room knows the code in it. Nothing else that a code says is kept.
alter table media
  add column code         text,
  add column strange_code boolean not null default false,
  add column promised     boolean not null default false;
comment on column media.strange_code is 'there is a code in it that is none of ours';
comment on column media.promised is 'the person was told that it is being looked at, and is told what came of it';
create index media_promised on media (line_id) where promised;

-- The address under which a phone's calendar fetches deadlines. The address holds a mark made with a key that is
-- not here, so a stolen table opens nothing.
create table calendar_link (
  id         uuid primary key default gen_random_uuid(),
  line_id    text not null,
  links      uuid[] not null,
  created_at timestamptz not null,
  ended_at   timestamptz
);
comment on column calendar_link.links is 'the accounts that the phone was linked to by then, by their links: when one ends, the address does';
create unique index calendar_link_of on calendar_link (line_id) where ended_at is null;
create index calendar_link_line_id on calendar_link (line_id);
