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
import phuchuay.casework.programme.Move;
import phuchuay.casework.programme.Programme;
import phuchuay.casework.walk.Route.Leg;
import phuchuay.cast.House;

/** Every edge of every workflow is walked by whoever may, and refused to everybody else. */
@House
class WalkTest {

  private static final Logger log = LoggerFactory.getLogger(WalkTest.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Autowired ApplicationContext house;

  private Stage stage;
  private final Random random = new Random(1);
  private final Set<Edge> walked = new HashSet<>();
  private final Set<String> stoodIn = new HashSet<>();
  private final List<Play> plays = new ArrayList<>();

  @BeforeEach
  void stage() {
    stage = new Stage(house);
  }

  @Test
  void every_move_from_every_state_is_made_by_whoever_may_and_by_nobody_else() {
    Set<Edge> left = new LinkedHashSet<>();
    for (Programme programme : stage.programmes.all()) {
      left.addAll(Edge.of(programme));
      new Routes(programme).covering().forEach(this::walk);
    }

    int moves = plays.stream().mapToInt(play -> play.truth().turns().size()).sum();
    log.info("{} edges, {} walks, {} moves", walked.size(), plays.size(), moves);
    left.removeAll(walked);
    assertThat(left).as("edges that nobody can walk").isEmpty();
    await().atMost(PATIENCE).untilAsserted(() -> plays.forEach(Looks::heardAfterwards));
  }

  @Test
  void what_has_to_be_done_in_time_is_refused_to_everybody_afterwards() {
    for (Programme programme : stage.programmes.all()) {
      for (Move move : programme.moves()) {
        if (move.until() != null) {
          move.from().forEach(from -> comesTooLate(programme, move, from));
        }
      }
    }
    assertThat(plays).isNotEmpty();
  }

  private void comesTooLate(Programme programme, Move move, String from) {
    Play play = Play.begun(stage, programme, random);
    plays.add(play);
    play.follows(new Routes(programme).to(Set.of(from)).orElseThrow());
    play.waitsFor(move.until());

    Face theirs = play.faces().as(move.by().iterator().next());
    assertThat(Law.refusal(play, move, theirs)).as("%s from %s", move.id(), from).contains("late");
    Trespass.byEverybodyElse(play, move);
    Looks.at(play);
  }

  private void walk(Route route) {
    Play play = Play.begun(stage, route.programme(), random);
    plays.add(play);
    play.follows(route, leg -> takes(play, leg));
  }

  private void takes(Play play, Leg leg) {
    boolean newHere = stoodIn.add(play.programme().type() + " " + play.state());
    boolean newWay = walked.add(leg.edge());
    if (newHere) {
      Trespass.fromElsewhere(play);
      Trespass.saves(play);
      Looks.at(play);
    }
    if (newWay) {
      Trespass.emptyHanded(play, leg.edge(), leg.move());
      Trespass.byEverybodyElse(play, leg.move());
    }
    play.makes(leg.move(), leg.edge().by(), leg.found());
    if (newWay) {
      Looks.at(play);
    } else {
      Looks.briefly(play);
    }
  }
}
