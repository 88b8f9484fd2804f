package phuchuay.platform.days;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.cast.House;

/** The calendar in memory and in the table, over two instances. */
@House
class HolidaysTest {

  /** Wednesdays of a year that no other test speaks of, one for each test. */
  private static LocalDate next = LocalDate.of(2055, 1, 6);

  private final LocalDate day = next;

  @Autowired Holidays here;
  @Autowired HolidayRows rows;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient sql;

  @BeforeEach
  void the_next_test_has_another_day() {
    next = next.plusWeeks(1);
  }

  @AfterEach
  void the_year_is_empty_again() {
    sql.sql("delete from holiday where date between '2055-01-01' and '2055-12-31'").update();
  }

  @Test
  void a_holiday_that_another_instance_wrote_counts_soon() {
    Holidays there = new Holidays(rows);
    assertThat(there.reckoning().works(day)).isTrue();
    rows.put(new Holiday(day, "วันหยุดพิเศษ", true), "admin");
    await().until(() -> !here.reckoning().works(day));
    there.follow();
    assertThat(there.reckoning().works(day)).isFalse();
    assertThat(there.between(day, day)).containsExactly(new Holiday(day, "วันหยุดพิเศษ", true));
  }

  @Test
  void an_expected_holiday_is_listed_and_still_a_working_day() {
    rows.put(new Holiday(day, "วันวิสาขบูชา", false), "admin");
    await().until(() -> !here.between(day, day).isEmpty());
    assertThat(here.reckoning().works(day)).isTrue();
  }

  @Test
  void who_keeps_what_comes_of_it_reckons_with_the_table_of_their_own_transaction() {
    transaction.executeWithoutResult(
        undone -> {
          long before = here.latest().version();
          rows.put(new Holiday(day, "วันหยุดพิเศษ", true), "admin");
          assertThat(here.latest().works(day)).isFalse();
          assertThat(here.latest().version()).isGreaterThan(before);
          undone.setRollbackOnly();
        });
    assertThat(here.latest().works(day)).isTrue();
  }

  @Test
  void a_removed_day_works_again_and_the_version_still_grows() {
    rows.put(new Holiday(day, "วันหยุดพิเศษ", true), "admin");
    long before = here.latest().version();
    rows.remove(new Holiday(day, "วันหยุดพิเศษ", true), "admin");
    assertThat(here.latest().works(day)).isTrue();
    assertThat(here.latest().version()).isGreaterThan(before);
    await().until(() -> here.between(day, day).isEmpty());
  }
}
