package phuchuay.directory;

import java.util.UUID;

/** How it went when somebody asked for a seat. */
public sealed interface Seating {

  /** They have it, now or already. */
  record Seated(UUID seat) implements Seating {}

  /** Every seat of the agency in this system is taken. */
  record Full(int most) implements Seating {}

  /** There is no such agency in use, no such system, or the seat is no longer held. */
  record NotThere() implements Seating {}
}
