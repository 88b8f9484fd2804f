package phuchuay.chat;

import java.time.Clock;
import org.springframework.stereotype.Component;
import phuchuay.chat.waiting.WaitingRows;
import phuchuay.chat.waiting.WaitingSays;
import phuchuay.platform.days.DayWords;
import phuchuay.platform.days.Hours;
import phuchuay.platform.days.OpeningHours;

/**
 * What the bot would tell somebody who asked for an officer of a system now (ตัวอย่างคำตอบ), for
 * the page on which hours are set.
 */
@Component
public class WaitingPreview {

  private static final long NOBODY = 0;

  private final WaitingRows rows;
  private final OpeningHours hours;
  private final DayWords days;
  private final Clock clock;

  WaitingPreview(WaitingRows rows, OpeningHours hours, DayWords days, Clock clock) {
    this.rows = rows;
    this.hours = hours;
    this.days = days;
    this.clock = clock;
  }

  public Say now(String system) {
    return now(system, hours.of(system));
  }

  /** The same if the system had these hours. */
  public Say now(String system, Hours imagined) {
    OpeningHours then = hours.imagining(system, imagined);
    return new WaitingSays(rows, then, days, clock).place(NOBODY, About.system(system));
  }
}
