package phuchuay.chat.sending;

/**
 * One LINE message, ready to be kept and sent.
 *
 * @param shown as people and ledgers may see it
 * @param message as it leaves
 */
record Wrapped(String template, String version, String fills, String shown, String message) {

  boolean secret() {
    return !shown.equals(message);
  }
}
