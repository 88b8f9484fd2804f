package phuchuay.casework;

import java.util.List;

/** How it went when somebody saved answers. */
public sealed interface Saved {

  /** As it was typed, right or not. */
  record Kept(CaseFile now) implements Saved {}

  /** Too much to keep. */
  record TooMuch(List<Problem> problems) implements Saved {

    public TooMuch {
      problems = List.copyOf(problems);
    }
  }

  /** Somebody, perhaps themselves on another screen, was faster. */
  record Overtaken(CaseFile now) implements Saved {}

  /** The form is not open to them. */
  record Closed(CaseFile now) implements Saved {}

  /** No such case, or none of theirs. */
  record NotThere() implements Saved {}
}
