package phuchuay.console.demo;

/** The phones of the demo's people: where they add the bot as a friend, say and tap things. */
interface Phones {

  /** Whether there are any: not where LINE is the real one. */
  boolean there();

  void follows(String line);

  void says(String line, String words);

  /**
   * A button is tapped.
   *
   * @param shown what is then seen in the chat
   */
  void taps(String line, String data, String shown);
}
