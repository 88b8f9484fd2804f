package phuchuay.mail;

/** What came of one try to hand a mail over, told apart by what may be done next. */
sealed interface Outcome {

  /** The server took it. */
  record Accepted() implements Outcome {}

  /** The server will never take it: no such receiver, or not this letter. */
  record Refused(String reason) implements Outcome {}

  /** The server does not take it now. */
  record Later(String reason) implements Outcome {}

  /** It certainly was not handed over: no connection, or lost before the letter's end. */
  record NotSent(String reason) implements Outcome {}

  /** All of it was handed over and no answer came. */
  record Unclear(String reason) implements Outcome {}

  /** The server does not let us in: nothing leaves until somebody acts. */
  record Locked(String reason) implements Outcome {}
}
