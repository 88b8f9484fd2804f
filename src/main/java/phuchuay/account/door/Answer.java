package phuchuay.account.door;

import java.util.List;
import phuchuay.account.Person;

/** What comes of one step of signing in. */
public sealed interface Answer {

  /**
   * The name, password or code is not right, or the account may not be used: it is not said which.
   */
  record Wrong() implements Answer {}

  /** Tried too often. */
  record Wait() implements Answer {}

  /** Nobody can count tries now, so none is taken. */
  record Away() implements Answer {}

  /** Another step is before them. */
  record Next(HalfSignedIn half) implements Answer {}

  /**
   * All is proven.
   *
   * @param codes fresh recovery codes, to be shown this once
   */
  record Inside(Person person, List<String> codes) implements Answer {}
}
