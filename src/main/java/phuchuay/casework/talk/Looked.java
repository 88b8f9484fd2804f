package phuchuay.casework.talk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import phuchuay.casework.Actor;
import phuchuay.casework.Cases;
import phuchuay.casework.Deadline;
import phuchuay.casework.Standing;
import phuchuay.casework.TimelineRow;
import phuchuay.casework.Tone;
import phuchuay.casework.show.Balls;

/** Looks a case over for a card: how it stands, who has the ball, what is due, what is wrong. */
@Component
class Looked {

  private final Cases cases;
  private final Balls balls;
  private final Limits limits;
  private final Missing missing;
  private final CardWords words;

  Looked(Cases cases, Balls balls, Limits limits, Missing missing, CardWords words) {
    this.cases = cases;
    this.balls = balls;
    this.limits = limits;
    this.missing = missing;
    this.words = words;
  }

  /**
   * A case as cards tell it.
   *
   * @param with who has the ball; null when nobody must act
   * @param yours whether it waits for whoever asks
   * @param due the nearest limit
   * @param late whether that is over
   * @param lacks what is missing in the form that waits for them
   * @param why the reason that came with the last move
   */
  record Over(
      Mine mine,
      Standing standing,
      @Nullable String with,
      boolean yours,
      @Nullable Deadline due,
      boolean late,
      @Nullable String lacks,
      @Nullable String why) {

    /** The sign at the head of a card. */
    String mark() {
      if (late || yours || standing.tone() == Tone.BAD) {
        return "mark.act";
      }
      return switch (standing.tone()) {
        case GOOD -> "mark.good";
        case WAITING -> "mark.wait";
        default -> "mark.none";
      };
    }
  }

  Over over(Mine mine) {
    Standing standing = cases.standing(mine.file());
    Set<Actor> hands = cases.hands(mine.file(), mine.caller());
    boolean yours = Balls.mine(standing, hands);
    Optional<Deadline> due = limits.of(mine.file()).stream().findFirst();
    return new Over(
        mine,
        standing,
        balls.with(mine.file(), standing, hands, CardWords.THAI),
        yours,
        due.orElse(null),
        due.filter(words::over).isPresent(),
        yours ? missing.of(mine).orElse(null) : null,
        why(mine));
  }

  private @Nullable String why(Mine mine) {
    List<TimelineRow> timeline = cases.timeline(mine.file(), mine.caller());
    return timeline.isEmpty() ? null : timeline.getLast().reason();
  }
}
