package phuchuay.directory;

import java.util.UUID;

/** How it went when an agency was to be entered into the directory. */
public sealed interface Entered {

  /** It is there from now on. */
  record Added(UUID id) implements Entered {}

  /** One of this name, or of a name that looks the same, is in that place already. */
  record LooksLike(UUID existing, String name) implements Entered {}

  /** Its number is that of another. */
  record NumberTaken(UUID existing) implements Entered {}
}
