package phuchuay.casework.programme;

/** Who may begin a case: anybody, a person with an account, who holds a seat, staff. */
public enum Opener {
  PUBLIC,
  PERSON,
  SEAT,
  STAFF
}
