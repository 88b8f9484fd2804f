-- When officers of a system answer (เวลาทำการ), as a leader set it over the settings. Writers go one after another
-- (an advisory lock), so "changed" rises in the order of commits.
create sequence opening_hours_change;
create table opening_hours (
  system      text primary key check (system in ('ghg', 'fuel', 'gpp', 'jcm', 'eia')),
  days        int[] not null check (cardinality(days) > 0),
  opens       time not null,
  closes      time not null,
  lunch_from  time,
  lunch_until time,
  stated      boolean not null,
  set_by      text not null,
  changed     bigint not null default nextval('opening_hours_change'),
  changed_at  timestamptz not null,
  check ((lunch_from is null) = (lunch_until is null))
);
comment on column opening_hours.days is 'Monday is 1';
comment on column opening_hours.stated is 'whether the agency has told them';

-- What a person decided about an event that is parked: it leaves the list, the event stays as it is.
create table event_care (
  event_id text primary key references incoming on delete cascade,
  why      text not null,
  cared_by text not null,
  cared_at timestamptz not null
);

-- What a person decided about a call that ended badly, once: that it arrived, to say it again, or to leave it.
create table call_care (
  call_id  bigint primary key references outgoing_call on delete cascade,
  how      text not null check (how in ('ARRIVED', 'AGAIN', 'CLOSED')),
  why      text not null,
  again    uuid,
  cared_by text not null,
  cared_at timestamptz not null,
  check ((how = 'AGAIN') = (again is not null))
);
comment on column call_care.again is 'the retry key of the call that says it again';
