package phuchuay.casework.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import phuchuay.casework.Actor;
import phuchuay.casework.Answers;
import phuchuay.casework.Moved;
import phuchuay.casework.Problem;
import phuchuay.casework.programme.About;
import phuchuay.casework.programme.Move;
import phuchuay.casework.programme.Programme;
import phuchuay.casework.walk.Route.Leg;
import phuchuay.cast.House;

/** Cases that go on from others: only from where they may, and together where one takes all. */
@House
class FamiliesTest {

  @Autowired ApplicationContext house;

  private final Random random = new Random(2);
  private Stage stage;

  @BeforeEach
  void stage() {
    stage = new Stage(house);
  }

  @Test
  void what_must_go_on_from_an_earlier_case_is_handed_in_only_where_that_one_stands_right() {
    List<Programme> programmes =
        programmes().stream().filter(one -> one.about().must() != null).toList();
    assertThat(programmes).isNotEmpty();
    for (Programme programme : programmes) {
      About about = programme.about();
      Set<String> wrong = new HashSet<>(about.states());
      wrong.removeAll(about.mustStates());
      Answers chosen = goingOn(programme);

      refused(Play.begun(stage, programme, random), chosen, "about");
      refused(standing(programme, wrong).next(random), chosen, "about-state");
      Play next = standing(programme, about.mustStates()).next(random);
      next.pen().fills(chosen);
      next.makes(handsIn(next), Actor.OWNER, Answers.NONE);
      Looks.at(next);
    }
  }

  @Test
  void what_takes_its_family_along_takes_every_case_that_can_go_and_no_draft() {
    int taken = 0;
    for (Programme programme : programmes()) {
      for (Move move : programme.moves()) {
        if (move.takesAlong() != null) {
          takesAlong(programme, move);
          taken++;
        }
      }
    }
    assertThat(taken).isGreaterThan(1);
  }

  private void takesAlong(Programme programme, Move move) {
    Move along = programme.move(move.takesAlong().move()).orElseThrow();
    Route route = new Routes(programme).takingAlong(move).orElseThrow();
    Family family = new Family(Play.begun(stage, programme, random), programme, along);
    family.first.follows(route, family::takes);

    family.goes.takenAlong(along);
    assertThat(family.goes.state()).isEqualTo(along.to());
    Looks.at(family.goes);
    Looks.at(family.draft);
    Looks.at(family.first);
  }

  /** A case, and two that go on from it as soon as any may: one handed in, one a draft. */
  private final class Family {

    private final Play first;
    private final Programme programme;
    private final Move along;
    private Play goes;
    private Play draft;

    private Family(Play first, Programme programme, Move along) {
      this.first = first;
      this.programme = programme;
      this.along = along;
    }

    private void takes(Leg leg) {
      if (goes == null && programme.about().states().contains(first.state())) {
        goes = first.next(random);
        goes.follows(new Routes(programme).to(along.from()).orElseThrow());
        draft = first.next(random);
      }
      first.makes(leg.move(), leg.edge().by(), leg.found());
    }
  }

  private List<Programme> programmes() {
    return stage.programmes.all().stream()
        .filter(one -> one.about() != null && one.about().types().contains(one.type()))
        .toList();
  }

  private Play standing(Programme programme, Set<String> states) {
    Play play = Play.begun(stage, programme, random);
    play.follows(new Routes(programme).to(states).orElseThrow());
    return play;
  }

  private static Answers goingOn(Programme programme) {
    return new Circumstances(programme)
        .ofForm().stream()
            .filter(one -> Circumstances.needsEarlier(programme, one))
            .filter(one -> programme.movesFrom("draft").stream().anyMatch(move -> opens(move, one)))
            .findFirst()
            .orElseThrow();
  }

  private static boolean opens(Move move, Answers chosen) {
    return move.handsIn() && (move.when() == null || move.when().holds(chosen));
  }

  private static Move handsIn(Play play) {
    return Law.allowed(play, play.faces().owner()).stream()
        .filter(Move::handsIn)
        .findFirst()
        .orElseThrow();
  }

  private static void refused(Play play, Answers chosen, String key) {
    play.pen().fills(chosen);
    Moved moved = play.asks(handsIn(play), play.faces().owner());
    assertThat(moved).isEqualTo(new Moved.Missing(List.of(new Problem("about", key))));
    Looks.at(play);
  }
}
