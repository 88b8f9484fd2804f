package phuchuay.casework.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import phuchuay.casework.Actor;
import phuchuay.casework.programme.Programme;
import phuchuay.casework.walk.Route.Leg;
import phuchuay.cast.House;

/** Every edge of every workflow is walked by whoever may, and refused to everybody else. */
@House
class WalkTest {

  private static final Logger log = LoggerFactory.getLogger(WalkTest.class);

  @Autowired ApplicationContext house;

  private Stage stage;
  private final Set<Edge> walked = new HashSet<>();
  private final Set<String> stoodIn = new HashSet<>();
  private final List<Play> plays = new ArrayList<>();

  @BeforeEach
  void stage() {
    stage = new Stage(house);
  }

  @Test
  void every_move_from_every_state_is_made_by_whoever_may_and_by_nobody_else() {
    Set<Edge> all = new LinkedHashSet<>();
    for (Programme programme : stage.programmes.all()) {
      all.addAll(Edge.of(programme));
      long began = System.nanoTime();
      List<Route> routes = new Routes(programme).covering();
      long searched = System.nanoTime();
      routes.forEach(this::walk);
      System.out.println("## T " + programme.type() + " " + routes.size() + " search " + (searched - began) / 1000000 + " walk " + (System.nanoTime() - searched) / 1000000);
    }

    int moves = plays.stream().mapToInt(play -> play.truth().turns().size()).sum();
    log.info("walked {} edges of {} in {} walks, {} moves", walked.size(), all.size(), plays.size(), moves);
    all.removeAll(walked);
    assertThat(all).as("edges that nobody can walk").isEmpty();
    await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> plays.forEach(Looks::heardAfterwards));
  }

  private void walk(Route route) {
    Play play = Play.begun(stage, route.programme(), new Random(plays.size()));
    plays.add(play);
    try {
      for (Leg leg : route.legs()) {
        play.fills(route.chosen());
        takes(play, leg);
      }
    } catch (AssertionError | RuntimeException wrong) {
      throw new AssertionError(play + ", on the way " + route, wrong);
    }
  }

  private void takes(Play play, Leg leg) {
    if (stoodIn.add(play.programme().type() + " " + play.state())) {
      Trespass.fromElsewhere(play);
      Trespass.saves(play);
      Looks.at(play);
    }
    if (walked.add(leg.edge())) {
      Trespass.byEverybodyElse(play, leg.move());
    }
    play.makes(leg.move(), leg.edge().by(), leg.found());
    Looks.at(play);
  }
}
