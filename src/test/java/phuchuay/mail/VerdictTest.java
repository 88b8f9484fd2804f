package phuchuay.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

  private static final Instant NOW = Instant.parse("2027-01-15T03:30:00Z");
  private static final Instant TOMORROW = NOW.plus(Mail.LONGEST);

  @Test
  void what_the_server_took_is_accepted_and_what_it_refused_for_good_is_not_tried_again() {
    assertThat(after(new Outcome.Accepted(), mail(1, 2)).state()).isEqualTo("ACCEPTED");
    assertThat(after(new Outcome.Refused("RCPT 550 5.1.1"), mail(1, 0)))
        .isEqualTo(new Verdict("REFUSED", 0, Duration.ZERO, "RCPT 550 5.1.1"));
  }

  @ParameterizedTest
  @CsvSource({"1, PT5S", "2, PT10S", "3, PT20S", "6, PT2M", "60, PT2M"})
  void a_server_that_is_away_is_asked_again_soon(int attempts, Duration pause) {
    Verdict verdict = after(new Outcome.NotSent("away"), mail(attempts, 0));

    assertThat(verdict).isEqualTo(new Verdict("QUEUED", 0, pause, "away"));
  }

  @ParameterizedTest
  @CsvSource({"1, PT1M", "2, PT2M", "3, PT4M", "6, PT30M", "60, PT30M"})
  void a_server_that_says_later_is_asked_later(int attempts, Duration pause) {
    Verdict verdict = after(new Outcome.Later("RCPT 451"), mail(attempts, 0));

    assertThat(verdict).isEqualTo(new Verdict("QUEUED", 0, pause, "RCPT 451"));
  }

  @Test
  void a_letter_without_an_answer_is_sent_three_times_and_then_left_to_a_person() {
    Outcome unclear = new Outcome.Unclear("lost");

    assertThat(after(unclear, mail(1, 0)).state()).isEqualTo("QUEUED");
    assertThat(after(unclear, mail(2, 1)).state()).isEqualTo("QUEUED");
    assertThat(after(unclear, mail(3, 2)).state()).isEqualTo("UNKNOWN");
    assertThat(Verdict.before(mail(4, 3), NOW).state()).isEqualTo("UNKNOWN");
  }

  @Test
  void the_next_try_would_be_too_late_so_it_ends_now() {
    Waiting code = mail(3, 0, NOW.plusSeconds(120));

    assertThat(after(new Outcome.Later("RCPT 451"), code).state()).isEqualTo("EXPIRED");
    assertThat(after(new Outcome.NotSent("away"), code).state()).isEqualTo("QUEUED");
    assertThat(Verdict.before(code, NOW)).isNull();
    assertThat(Verdict.before(code, NOW.plusSeconds(120)).state()).isEqualTo("EXPIRED");
  }

  @Test
  void of_what_may_have_arrived_nobody_says_that_it_did_not() {
    assertThat(after(new Outcome.Refused("letter 554"), mail(2, 1)).state()).isEqualTo("UNKNOWN");
    assertThat(Verdict.before(mail(2, 1), TOMORROW).state()).isEqualTo("UNKNOWN");
  }

  @Test
  void a_server_that_does_not_let_us_in_loses_us_nothing() {
    assertThat(after(new Outcome.Locked("AUTH"), mail(40, 0)))
        .isEqualTo(new Verdict("QUEUED", 0, Duration.ofSeconds(30), "AUTH"));
  }

  private static Verdict after(Outcome outcome, Waiting mail) {
    return Verdict.on(mail, outcome, NOW, 1);
  }

  private static Waiting mail(int attempts, int unclear) {
    return mail(attempts, unclear, TOMORROW);
  }

  private static Waiting mail(int attempts, int unclear, Instant until) {
    return new Waiting(1, new byte[0], null, attempts, unclear, false, until);
  }
}
