-- A letter (หนังสือแจ้งผล): one for each move that writes one; its code leads whoever holds the paper to the truth.
create table case_letter (
  move     uuid primary key references case_move on delete cascade,
  case_id  uuid not null references case_file on delete cascade,
  code     text not null unique,
  reference text not null,
  dated    date not null,
  document uuid not null,
  sha256   text not null,
  made_at  timestamptz not null
);
create index case_letter_of on case_letter (case_id);

-- How an officer signs letters: a picture of the signature and the position, both sealed.
create table officer_signature (
  officer    uuid primary key,
  signature  bytea,
  position   bytea not null,
  changed_at timestamptz not null
);
