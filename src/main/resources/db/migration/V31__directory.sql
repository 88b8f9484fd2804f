-- A seat also ends when its agency is closed; who sat there then still sees the cases under way.
alter table seat drop constraint seat_end_reason_check;
alter table seat add constraint seat_end_reason_check
  check (end_reason in ('HANDED_OVER', 'LEFT', 'WITHDRAWN', 'AGENCY_CLOSED'));
create index seat_closed on seat (holder) where end_reason = 'AGENCY_CLOSED';
