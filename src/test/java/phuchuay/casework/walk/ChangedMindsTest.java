package phuchuay.casework.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import phuchuay.casework.Answers;
import phuchuay.casework.programme.Move;
import phuchuay.casework.programme.Programme;
import phuchuay.cast.House;

/** Who changes their mind while they fill in a form hands in what they said last, and no more. */
@House
class ChangedMindsTest {

  @Autowired ApplicationContext house;

  private final Random random = new Random(3);
  private Stage stage;

  @BeforeEach
  void stage() {
    stage = new Stage(house);
  }

  @Test
  void what_was_answered_to_a_question_that_is_no_longer_asked_is_not_handed_in() {
    for (Programme programme : stage.programmes.all()) {
      List<Answers> all = new Circumstances(programme).ofForm();
      handsIn(programme, all);
      handsIn(programme, all.reversed());
    }
  }

  /** After all others, the last that can be handed in at once. */
  private void handsIn(Programme programme, List<Answers> all) {
    Play play = Play.begun(stage, programme, random);
    all.forEach(
        chosen -> {
          play.pen().fills(chosen);
          assertThat(stage.drafts.problems(play.file(), play.faces().owner().caller())).isEmpty();
        });
    Answers last =
        all.reversed().stream()
            .filter(chosen -> !Circumstances.needsEarlier(programme, chosen))
            .findFirst()
            .orElseThrow();
    play.pen().fills(last);
    Move move =
        Law.allowed(play, play.faces().owner()).stream()
            .filter(Move::handsIn)
            .findFirst()
            .orElseThrow();
    play.makes(move, play.faces().owner(), Answers.NONE);
    Looks.at(play);
  }
}
