package phuchuay.account;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import phuchuay.platform.RealTime;

/**
 * Counts tries at a password: of one person at one address, of a person and of an address; refuses
 * when there were too many, or more than it can count.
 */
@Component
class Guesses {

  static final Duration WINDOW = Duration.ofMinutes(15);
  static final int BY_PERSON_AND_ADDRESS = 10;
  static final int BY_EITHER = 50;
  static final int COUNTED_AT_ONCE = 30_000;

  private final RealTime time;
  private final Map<Key, Tries> counted = new HashMap<>();

  Guesses(RealTime time) {
    this.time = time;
  }

  /** Takes one try, before it is known whether it is right; false when it may not be made. */
  synchronized boolean admit(String person, String address) {
    Instant now = time.instant();
    if (counted.size() >= COUNTED_AT_ONCE) {
      counted.values().removeIf(tries -> tries.over(now));
    }
    if (counted.size() >= COUNTED_AT_ONCE
        || keys(person, address).anyMatch(key -> tries(key, now) >= key.most())) {
      return false;
    }
    keys(person, address).forEach(key -> counted.put(key, taken(key, now)));
    return true;
  }

  /** The try was right: it does not count, and the person may mistype again. */
  synchronized void wasRight(String person, String address) {
    counted.remove(new Key(person, address));
    Stream.of(new Key(person, ""), new Key("", address))
        .forEach(key -> counted.computeIfPresent(key, (_, tries) -> tries.oneLess()));
  }

  private static Stream<Key> keys(String person, String address) {
    return Stream.of(new Key(person, address), new Key(person, ""), new Key("", address));
  }

  private int tries(Key key, Instant now) {
    Tries tries = counted.get(key);
    return tries == null || tries.over(now) ? 0 : tries.count();
  }

  private Tries taken(Key key, Instant now) {
    Tries tries = counted.get(key);
    return tries == null || tries.over(now) ? new Tries(1, now.plus(WINDOW)) : tries.oneMore();
  }

  private record Key(String person, String address) {

    int most() {
      return person.isEmpty() || address.isEmpty() ? BY_EITHER : BY_PERSON_AND_ADDRESS;
    }
  }

  private record Tries(int count, Instant until) {

    boolean over(Instant now) {
      return !now.isBefore(until);
    }

    Tries oneMore() {
      return new Tries(count + 1, until);
    }

    Tries oneLess() {
      return new Tries(Math.max(0, count - 1), until);
    }
  }
}
