-- Officers on duty: whom LINE tells when somebody waits too long.
create table desk_duty (
  officer uuid primary key,
  since   timestamptz not null
);
