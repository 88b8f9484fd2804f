package phuchuay.local;

import java.util.Map;

/** A server that runs beside us because none was configured. */
interface Embedded {

  /** Starts it and says how it is reached, by the names of the operating contract. */
  Map<String, String> start();

  /** Ends it; nothing of it is left running. */
  void stop();
}
