-- The case in which an officer decides on a request to come back in; account keeps the request, the case follows it.
create table recovery_case (
  recovery uuid primary key,
  case_id  uuid not null unique
);

-- The moves of cases that officers have been told of: a fact that is heard again tells nobody again.
create table officers_told (
  move uuid primary key
);
