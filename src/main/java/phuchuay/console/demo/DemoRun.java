package phuchuay.console.demo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import phuchuay.directory.Agencies;
import phuchuay.directory.Agency;
import phuchuay.directory.IdNumber;
import phuchuay.platform.Demo;
import phuchuay.platform.Failures;
import phuchuay.platform.Rounds;

/**
 * Enters the demo in the background after the start, in rounds: its agencies have to be taken in
 * first, and some of its cases wait for a clock. Its chats are entered beside the cases. What is
 * there already is left as it is.
 */
@Demo
@Component
class DemoRun implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(DemoRun.class);
  private static final String CASES = "cases";
  private static final String CHATS = "chats";
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** Until the bot has answered. */
  private static final Duration MOMENT = Duration.ofMillis(500);

  private static final int MOST_ROUNDS = 300;

  private final Script script;
  private final Agencies agencies;
  private final DemoPeople people;
  private final DemoCases cases;
  private final DemoChats chats;
  private final Turn turn;
  private final Rounds<String> rounds;
  private final Map<String, Integer> tried = new ConcurrentHashMap<>();
  private volatile @Nullable Players players;

  DemoRun(
      Script script,
      Agencies agencies,
      DemoPeople people,
      DemoCases cases,
      DemoChats chats,
      Turn turn) {
    this.script = script;
    this.agencies = agencies;
    this.people = people;
    this.cases = cases;
    this.chats = chats;
    this.turn = turn;
    this.rounds = new Rounds<>("demo", 2, 1, this::work);
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    rounds.wake(CASES);
  }

  /** True when everybody is there, and all their cases. */
  boolean round() {
    Map<String, UUID> known = known();
    if (known.size() < script.cast().agencies().size()) {
      return false;
    }
    Players all = people.enter(script.cast(), known);
    if (players == null) {
      players = all;
      rounds.wake(CHATS);
    }
    return cases.enter(script.plays(), all);
  }

  /** True when all chats are there; they are begun when their people are. */
  boolean chats() {
    Players all = players;
    return all != null && chats.enter(script.stories(), all.officer());
  }

  private Map<String, Duration> work(List<String> part) {
    try {
      String one = part.getFirst();
      return after(one, complete(one));
    } catch (CancellationException over) {
      return Map.of();
    }
  }

  private Map<String, Duration> after(String part, boolean complete) {
    if (complete) {
      log.info("The demo is complete ({}): docs/demo.md says who is who.", part);
      return Map.of();
    }
    if (tried.merge(part, 1, Integer::sum) == MOST_ROUNDS) {
      log.warn("the demo stays incomplete ({})", part);
      return Map.of();
    }
    return Map.of(part, part.equals(CHATS) ? MOMENT : PAUSE);
  }

  private boolean complete(String part) {
    try {
      return part.equals(CHATS) ? chats() : round();
    } catch (RuntimeException failure) {
      if (Failures.passing(failure)) {
        return false;
      }
      throw failure;
    }
  }

  /** Those that are in the directory by now, by their names in the demo. */
  Map<String, UUID> known() {
    return script.cast().agencies().entrySet().stream()
        .flatMap(one -> id(one.getValue()).map(id -> Map.entry(one.getKey(), id)).stream())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Optional<UUID> id(String number) {
    return IdNumber.read(number).flatMap(agencies::byNumber).map(Agency::id);
  }

  @Override
  public void close() {
    turn.close();
    rounds.close();
  }
}
