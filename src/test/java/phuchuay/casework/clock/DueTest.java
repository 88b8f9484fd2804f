package phuchuay.casework.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import phuchuay.casework.programme.ClockRule.Length;
import phuchuay.platform.Time;
import phuchuay.platform.days.Reckoning;
import phuchuay.platform.days.Span;
import phuchuay.platform.days.StartRule;

/** When a clock rings, reckoned in Bangkok's days. */
class DueTest {

  /** Songkran of a week in which nothing else is. */
  private static final Reckoning CALENDAR =
      new Reckoning(
          Set.of(LocalDate.of(2026, 4, 13), LocalDate.of(2026, 4, 14), LocalDate.of(2026, 4, 15)),
          1);

  @ParameterizedTest(name = "{0} from {1}")
  @CsvSource({
    "after 180d, 2026-01-01T15:30, 2026-07-01T00:00",
    "at 150d,    2026-01-01T15:30, 2026-05-31T00:00",
    "at 1d,      2026-01-01T23:59, 2026-01-02T00:00",
    "after 1d,   2026-01-01T00:00, 2026-01-03T00:00",
    "after 15wd, 2026-04-01T10:00, 2026-04-28T00:00",
    "at 15wd,    2026-04-01T10:00, 2026-04-27T00:00",
    "after 5y,   2026-01-01T10:00, 2031-01-02T00:00",
    "after 24h,  2026-01-01T10:00, 2026-01-02T10:00",
    "at 24h,     2026-01-01T10:00, 2026-01-02T10:00",
    "after 6mo,  2026-08-31T10:00, 2027-03-01T00:00"
  })
  void a_clock_rings_when_its_last_day_begins_or_is_over(String rule, String from, String due) {
    assertThat(due(rule, null, StartRule.NEXT_DAY, from)).isEqualTo(bangkok(due));
  }

  @ParameterizedTest(name = "{1} before {0}")
  @CsvSource({
    "after 5y,  90d, 2026-01-01T10:00, 2030-10-03T00:00",
    "after 24h, 4h,  2026-01-01T10:00, 2026-01-02T06:00",
    "after 15d, 3d,  2026-01-01T10:00, 2026-01-13T00:00"
  })
  void a_warning_comes_so_long_before(String rule, String lead, String from, String due) {
    assertThat(due(rule, lead, StartRule.NEXT_DAY, from)).isEqualTo(bangkok(due));
  }

  @Test
  void the_day_itself_may_be_the_first_that_counts() {
    assertThat(due("after 15d", null, StartRule.SAME_DAY, "2026-01-01T10:00"))
        .isEqualTo(bangkok("2026-01-16T00:00"));
  }

  private static Instant due(String rule, @Nullable String lead, StartRule starts, String from) {
    String[] parts = rule.split(" ");
    Length length =
        new Length(
            Span.parse(parts[1]),
            lead == null ? null : Span.parse(lead),
            starts,
            parts[0].equals("after"));
    return Due.of(length, bangkok(from), CALENDAR);
  }

  private static Instant bangkok(String local) {
    return LocalDateTime.parse(local).atZone(Time.BANGKOK).toInstant();
  }
}
