package phuchuay.platform.days;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import phuchuay.cast.House;
import phuchuay.platform.CannotStart;
import phuchuay.platform.Time;

/** When officers answer, by the holidays that come with us. */
@House
class OpeningHoursTest {

  private static final LocalTime EIGHT = LocalTime.of(8, 0);
  private static final LocalTime NOON = LocalTime.NOON;
  private static final LocalTime ONE = LocalTime.of(13, 0);
  private static final LocalTime FOUR = LocalTime.of(16, 0);

  @Autowired OpeningHours hours;
  @Autowired Holidays holidays;

  @ParameterizedTest
  @CsvSource({
    "gpp, 2027-04-12T08:29:59.999, false, 2027-04-12T08:30",
    "gpp, 2027-04-12T08:30, true, 2027-04-12T08:30",
    "gpp, 2027-04-12T16:29:59.999, true, 2027-04-12T16:29:59.999",
    "gpp, 2027-04-12T16:30, false, 2027-04-16T08:30", // Songkran follows
    "eia, 2027-04-12T17:29, true, 2027-04-12T17:29",
    "eia, 2027-04-12T17:30, false, 2027-04-16T08:30",
    "eia, 2027-04-14T10:00, false, 2027-04-16T08:30",
    "eia, 2027-04-12T12:30, true, 2027-04-12T12:30", // told without a pause
    "gpp, 2027-04-12T11:59:59.999, true, 2027-04-12T11:59:59.999",
    "gpp, 2027-04-12T12:00, false, 2027-04-12T13:00",
    "gpp, 2027-04-12T13:00, true, 2027-04-12T13:00",
    "gpp, 2027-04-11T23:59:59.999, false, 2027-04-12T08:30", // a Sunday in Bangkok, until midnight
    "gpp, 2027-04-12T00:00, false, 2027-04-12T08:30",
    "gpp, 2027-04-12T23:59:59.999, false, 2027-04-16T08:30",
    "fuel, 2027-04-17T10:00, false, 2027-04-19T08:30", // a Saturday
    "ghg, 2026-12-30T18:00, false, 2027-01-04T08:30", // over the new year
    "jcm, 2027-02-22T10:00, true, 2027-02-22T10:00" // only expected to be a holiday
  })
  void officers_answer_on_working_days_within_their_hours(
      String system, LocalDateTime now, boolean open, LocalDateTime next) {
    assertThat(hours.isOpen(system, bangkok(now))).isEqualTo(open);
    assertThat(hours.opensNext(system, bangkok(now))).isEqualTo(bangkok(next));
  }

  @Test
  void over_lunch_nobody_is_there_if_the_settings_say_so() {
    OpeningHours some = open(new Hours(null, EIGHT, FOUR, new Hours.Pause(NOON, ONE), false));
    Instant lunch = bangkok(LocalDateTime.parse("2027-04-12T12:00"));
    assertThat(some.isOpen("gpp", lunch.minusMillis(1))).isTrue();
    assertThat(some.isOpen("gpp", lunch)).isFalse();
    assertThat(some.opensNext("gpp", lunch)).isEqualTo(lunch.plusSeconds(3600));
    assertThat(some.isOpen("gpp", lunch.plusSeconds(3600))).isTrue();
  }

  @Test
  void lunch_is_a_pause_of_days_at_work_only() {
    OpeningHours some = open(new Hours(null, EIGHT, FOUR, new Hours.Pause(NOON, ONE), false));
    assertThat(some.atLunch("gpp", bangkok(LocalDateTime.parse("2027-04-12T12:59")))).isTrue();
    assertThat(some.atLunch("gpp", bangkok(LocalDateTime.parse("2027-04-12T13:00")))).isFalse();
    assertThat(some.atLunch("gpp", bangkok(LocalDateTime.parse("2027-04-13T12:30")))).isFalse();
    assertThat(some.atLunch("gpp", bangkok(LocalDateTime.parse("2027-04-17T12:30")))).isFalse();
  }

  @Test
  void hours_that_are_only_imagined_change_nothing() {
    Hours other = new Hours(null, EIGHT, FOUR, null, true);
    OpeningHours imagined = hours.imagining("gpp", other);
    assertThat(imagined.of("gpp")).isEqualTo(other);
    assertThat(imagined.of("eia")).isEqualTo(hours.of("eia"));
    assertThat(hours.of("gpp")).isNotEqualTo(other);
  }

  @Test
  void days_may_be_others_but_holidays_stay_free() {
    OpeningHours some = open(new Hours(Set.of(DayOfWeek.SATURDAY), EIGHT, FOUR, null, false));
    assertThat(some.opensNext("gpp", bangkok(LocalDateTime.parse("2026-11-29T10:00"))))
        .isEqualTo(bangkok(LocalDateTime.parse("2026-12-12T08:00"))); // 5 December is a Saturday
  }

  @Test
  void hours_that_no_day_has_stop_the_start() {
    assertThatThrownBy(() -> new Hours(null, FOUR, EIGHT, null, false))
        .isInstanceOf(CannotStart.class);
    assertThatThrownBy(() -> new Hours(null, EIGHT, FOUR, new Hours.Pause(ONE, NOON), false))
        .isInstanceOf(CannotStart.class);
    assertThatThrownBy(() -> new Hours(null, EIGHT, EIGHT, null, false))
        .isInstanceOf(CannotStart.class);
  }

  @Test
  void of_a_system_that_nobody_knows_nothing_is_told() {
    Instant now = bangkok(LocalDateTime.parse("2027-04-12T10:00"));
    assertThatThrownBy(() -> hours.isOpen("tax", now)).isInstanceOf(IllegalArgumentException.class);
  }

  private OpeningHours open(Hours some) {
    return new OpeningHours(_ -> some, holidays);
  }

  private static Instant bangkok(LocalDateTime local) {
    return local.atZone(Time.BANGKOK).toInstant();
  }
}
