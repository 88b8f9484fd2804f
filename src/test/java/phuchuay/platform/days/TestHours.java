package phuchuay.platform.days;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The hours of the tests: as settings say until somebody sets them. */
@TestComponent
public class TestHours {

  private final JdbcClient sql;
  private final HoursSettings settings;
  private final HoursRows rows;
  private final KeptHours kept;
  private final DayWords words;
  private @Nullable Instant cleared;

  TestHours(
      JdbcClient sql, HoursSettings settings, HoursRows rows, KeptHours kept, DayWords words) {
    this.sql = sql;
    this.settings = settings;
    this.rows = rows;
    this.kept = kept;
    this.words = words;
  }

  public void clear() {
    cleared = Instant.now();
    sql.sql("delete from opening_hours").update();
    kept.follow();
  }

  public Timestamp cleared() {
    return Timestamp.from(Objects.requireNonNull(cleared));
  }

  /** What another instance knows. */
  public Elsewhere elsewhere() {
    return new Elsewhere(new KeptHours(settings, rows), words);
  }

  /** Another instance, which looks when it is its time. */
  public record Elsewhere(KeptHours kept, DayWords said) {

    public String words(String system) {
      return said.hours(kept.of(system), Locale.of("th"));
    }

    public void follows() {
      kept.follow();
    }
  }
}
