-- A seat also ends when its agency is closed; who sat there then still sees the cases under way.
alter table seat drop constraint seat_end_reason_check;
alter table seat add constraint seat_end_reason_check
  check (end_reason in ('HANDED_OVER', 'LEFT', 'WITHDRAWN', 'AGENCY_CLOSED'));
create index seat_closed on seat (holder) where end_reason = 'AGENCY_CLOSED';

-- When it is next asked whether LINE took a notice; who was not reached is mailed. Null: nobody asks any more.
alter table notice add column look_at timestamptz, add column looks int not null default 0;
create index notice_watched on notice (look_at, id) where look_at is not null;
