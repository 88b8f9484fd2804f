-- Public holidays (วันหยุดราชการ). Writers go one after another (an advisory lock), so "changed" rises in
-- the order of commits; a day that is no holiday any more is kept as REMOVED.
create sequence holiday_change;
create table holiday (
  date       date primary key,
  name       text not null check (name <> ''),
  state      text not null check (state in ('ANNOUNCED', 'EXPECTED', 'REMOVED')),
  by         text,
  changed    bigint not null default nextval('holiday_change'),
  changed_at timestamptz not null
);
