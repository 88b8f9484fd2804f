package phuchuay.directory.kept;

import java.util.UUID;

/** How it went when an officer entered or changed one agency. */
public sealed interface Registered {

  /** It is as they wanted it. */
  record Done(UUID agency) implements Registered {}

  /** Another agency stands in the way. */
  record Objection(Reason reason, UUID other, String name) implements Registered {}

  /** Somebody else has changed it since the form was opened. */
  record Stale(Known now) implements Registered {}

  record NotThere() implements Registered {}
}
