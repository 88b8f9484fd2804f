package phuchuay.casework.walk;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import phuchuay.casework.programme.Programme;
import phuchuay.cast.House;

/**
 * Whatever people do with a case, allowed or not, in whatever order: it stays whole. More plays
 * with {@code -Dplays=50}.
 */
@House
class PlaysTest {

  private static final Logger log = LoggerFactory.getLogger(PlaysTest.class);
  private static final int USUAL = 3;
  private static final int MANY = 40;

  @Autowired ApplicationContext house;

  private Stage stage;
  private final List<Play> plays = new ArrayList<>();

  @BeforeEach
  void stage() {
    stage = new Stage(house);
  }

  @Test
  void a_case_stays_whole_whatever_people_do() {
    play(Integer.getInteger("plays", USUAL));
  }

  @Test
  @Tag("drill")
  void a_case_stays_whole_for_long() {
    play(MANY);
  }

  private void play(int seeds) {
    for (Programme programme : stage.programmes.all()) {
      LongStream.rangeClosed(1, seeds).forEach(seed -> play(programme, seed));
    }
    int moves = plays.stream().mapToInt(play -> play.truth().turns().size()).sum();
    log.info("played {} cases, {} moves", plays.size(), moves);
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> plays.forEach(Looks::heardAfterwards));
  }

  private void play(Programme programme, long seed) {
    Random random = new Random(seed * 31 + programme.type().hashCode());
    Play play = Play.begun(stage, programme, random);
    plays.add(play);
    Whims whims = new Whims(play, random);
    try {
      whims.play();
    } catch (AssertionError | RuntimeException wrong) {
      throw new AssertionError(play + ", seed " + seed + ", " + whims, wrong);
    }
  }
}
