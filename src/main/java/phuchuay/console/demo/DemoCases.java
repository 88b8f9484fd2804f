package phuchuay.console.demo;

import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import phuchuay.casework.CaseNumber;
import phuchuay.casework.DemoNumbers;
import phuchuay.console.demo.Play.Scene;
import phuchuay.platform.Demo;
import phuchuay.platform.Failures;

/** Enters the cases of the demo, each once and in one commit; one that fails stops no other. */
@Demo
@Component
class DemoCases {

  private static final Logger log = LoggerFactory.getLogger(DemoCases.class);

  private final DemoNumbers numbers;
  private final Acting acting;
  private final Turn turn;

  DemoCases(DemoNumbers numbers, Acting acting, Turn turn) {
    this.numbers = numbers;
    this.acting = acting;
    this.turn = turn;
  }

  /** False while some wait for something, a clock or the database. */
  boolean enter(List<Play> plays, Players players) {
    boolean all = true;
    for (Play play : plays) {
      for (Scene scene : play.cases()) {
        all &= tried(play, scene, players);
      }
    }
    return all;
  }

  private boolean tried(Play play, Scene scene, Players players) {
    try {
      return entered(play, scene, players);
    } catch (CancellationException over) {
      throw over;
    } catch (RuntimeException failure) {
      boolean later = failure instanceof Stuck it ? it.passing() : Failures.passing(failure);
      if (!later) {
        log.warn("the demo's case {} is not there: {}", scene.number(), Stuck.why(failure));
      }
      return !later;
    }
  }

  private boolean entered(Play play, Scene scene, Players players) {
    CaseNumber number = number(scene);
    if (!numbers.taken(number)) {
      turn.alone(() -> begun(play, scene, number, players));
    }
    return scene.last() == null || turn.alone(() -> acting.last(play, scene, number, players));
  }

  private boolean begun(Play play, Scene scene, CaseNumber number, Players players) {
    boolean first = !numbers.taken(number);
    if (first) {
      acting.play(play, scene, number, new HashMap<>(play.files(scene)), players);
    }
    return first;
  }

  private static CaseNumber number(Scene scene) {
    return CaseNumber.read(scene.number()).orElseThrow();
  }
}
