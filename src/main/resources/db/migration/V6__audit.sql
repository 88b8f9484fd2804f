-- Who did what: ids only; the address they sat at is sealed.
create table audit (
  id           bigint generated always as identity primary key,
  at           timestamptz not null,
  actor_kind   text not null,
  actor        text not null,
  act          text not null,
  subject_kind text,
  subject      text,
  address      bytea,
  details      jsonb not null default '{}',
  check ((subject_kind is null) = (subject is null))
);
create index audit_at on audit (at, id);
create index audit_actor on audit (actor, at, id);
create index audit_subject on audit (subject, at, id) where subject is not null;
create index audit_act on audit (act, at, id);

-- What is written stays: nobody changes a row, nobody deletes one that is younger than a year.
-- The year is by the database's own clock, which no setting of ours moves.
create function audit_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.at < now() - interval '365 days' then
      return old;
    end if;
  end if;
  raise exception 'the audit is append-only' using errcode = 'insufficient_privilege';
end
$$;

create trigger audit_rows_stay before update or delete on audit
  for each row execute function audit_stays();
create trigger audit_table_stays before truncate on audit
  for each statement execute function audit_stays();

-- Also in a session that plays replica, where triggers are otherwise silent.
alter table audit enable always trigger audit_rows_stay;
alter table audit enable always trigger audit_table_stays;
