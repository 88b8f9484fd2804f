package phuchuay.local;

import java.util.Map;

/** A server that runs beside us because none was configured. */
interface Embedded {

  /** Says how it will be reached, by the names of the operating contract. */
  Map<String, String> prepare();

  /** Starts what was prepared; it answers when this returns. */
  void start();

  /** Ends it; nothing of it is left running. */
  void stop();
}
