package phuchuay.casework.programme;

/**
 * Who may begin a case: anybody, a person with an account, who holds a seat, staff; or another room
 * of the house in a person's name, and no page.
 */
public enum Opener {
  PUBLIC,
  PERSON,
  SEAT,
  STAFF,
  HOUSE
}
