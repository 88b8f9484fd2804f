package phuchuay.thai;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sample sentences under names; finds the name whose samples are closest to what somebody typed.
 */
public final class Sentences {

  private Sentences() {}

  public static Sentences of(Map<String, List<String>> samples) {
    return new Sentences();
  }

  /** The closest name, if any sample is close enough to be meant. */
  public Optional<Match> closest(String typed) {
    return Optional.empty();
  }

  /** A name and how close its best sample is: 0 to 1. */
  public record Match(String name, double score) {}
}
