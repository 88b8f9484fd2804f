package phuchuay.platform.days;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The public holidays, in memory as they are in the table: a change made by any instance is seen by
 * every other a second later at most.
 */
@Component
public class Holidays {

  private final HolidayRows rows;
  private volatile @Nullable Calendar calendar;

  Holidays(HolidayRows rows) {
    this.rows = rows;
  }

  /** What to reckon with: for people who ask, many a second. */
  public Reckoning reckoning() {
    return calendar().reckoning();
  }

  /**
   * What to reckon with when what comes of it is kept: read from the table, in the transaction of
   * whoever asks.
   */
  public Reckoning latest() {
    return rows.read().reckoning();
  }

  public List<Holiday> between(LocalDate first, LocalDate last) {
    return calendar().between(first, last);
  }

  /** One reader at a time, so that what is older is never kept over what is newer. */
  @Scheduled(fixedDelay = 1000)
  synchronized void follow() {
    if (calendar().reckoning().version() != rows.version()) {
      calendar = rows.read();
    }
  }

  private Calendar calendar() {
    Calendar known = calendar;
    if (known == null) {
      known = rows.read();
      calendar = known;
    }
    return known;
  }
}
