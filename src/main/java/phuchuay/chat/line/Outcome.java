package phuchuay.chat.line;

/** What came of one request to LINE, told apart by what may be done next. */
sealed interface Outcome {

  /** LINE took it, now or (409) earlier under the same retry key. */
  record Accepted(String requestId) implements Outcome {}

  /** LINE will never take it as it is. */
  record Refused(String reason) implements Outcome {}

  /** LINE does not take this reply token; nothing of this request was sent. */
  record TokenRefused(String reason) implements Outcome {}

  /** Nobody can say whether LINE took it: no answer, or an error of LINE's own. */
  record Unclear(String reason) implements Outcome {}

  /** It certainly never reached LINE. */
  record NotSent(String reason) implements Outcome {}

  /** Too fast, or too much at once: refused for now. */
  record TooFast(String reason) implements Outcome {}

  /** The month's messages are used up. */
  record QuotaSpent() implements Outcome {}

  /** LINE does not know our token: nothing works until somebody acts. */
  record Locked(String reason) implements Outcome {}
}
