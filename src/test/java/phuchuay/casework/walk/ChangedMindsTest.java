package phuchuay.casework.walk;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import phuchuay.casework.Answers;
import phuchuay.casework.form.Forms;
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
      Answers last =
          all.stream()
              .filter(chosen -> !Circumstances.needsEarlier(programme, chosen))
              .findFirst()
              .orElseThrow();
      different(programme, all).forEach(before -> changes(programme, before, last));
    }
  }

  /** One of each that leads to other questions. */
  private static Collection<Answers> different(Programme programme, List<Answers> all) {
    Map<Set<String>, Answers> different = new LinkedHashMap<>();
    all.forEach(chosen -> different.put(Forms.asked(programme.form(), chosen), chosen));
    return different.values();
  }

  private void changes(Programme programme, Answers before, Answers last) {
    Play play = Play.begun(stage, programme, random);
    play.pen().fills(before);
    play.pen().fills(last);
    Move handsIn =
        Law.allowed(play, play.faces().owner()).stream()
            .filter(Move::handsIn)
            .findFirst()
            .orElseThrow();
    play.makes(handsIn, play.faces().owner(), Answers.NONE);
    Looks.at(play);
  }
}
