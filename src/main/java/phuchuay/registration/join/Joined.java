package phuchuay.registration.join;

import java.util.UUID;

/** How it went when somebody wanted to join. */
public sealed interface Joined {

  /** They have an account and their seat. */
  record Inside(UUID account) implements Joined {}

  /** All is noted; they are in when this has been proven. */
  record Waiting(Proof proof, boolean agencyMailed) implements Joined {}

  /** The name or address belongs to somebody in this system already. */
  record Taken() implements Joined {}

  /** The agency has no seat left. */
  record Full(int most) implements Joined {}

  /** The code can be used no more. */
  record Gone() implements Joined {}
}
