package phuchuay.chat.media;

import java.io.InputStream;

/** What LINE says when it is asked for what somebody sent. */
public sealed interface Content {

  /** Here it is; whoever reads it closes it. */
  record Ready(InputStream bytes) implements Content {}

  /** A film or a recording that LINE is still preparing. */
  record Preparing() implements Content {}

  /** LINE has it no more, or will never have it. */
  record Gone(String reason) implements Content {}

  /** Not now: ask again. */
  record Later(String reason) implements Content {}
}
