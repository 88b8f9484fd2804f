package phuchuay.console.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What servers answer in numbers is told in one word. */
class ReasonTest {

  @ParameterizedTest
  @CsvSource({
    "RCPT 550 5.1.1, no-such",
    "RCPT 550, no-such",
    "RCPT 553, no-such",
    "RCPT 550 5.7.1, blocked",
    "RCPT 552 5.2.2, full",
    "RCPT 552, full",
    "letter 554 5.7.26, blocked",
    "letter 554, blocked",
    "RCPT 451 4.7.1, later",
    "letter 421, later",
    "superseded, superseded",
    "erased, erased",
    "too late, too-late",
    "cannot be opened, unreadable",
    "SocketTimeoutException, no-answer",
    "left behind while it was sent, no-answer"
  })
  void of_a_mail(String reason, String word) {
    assertThat(Reason.ofMail(reason)).isEqualTo(word);
  }

  @ParameterizedTest
  @CsvSource({
    "month's quota is used up, quota",
    "HTTP 429 too many, later",
    "our own pace, later",
    "HTTP 400 The property is invalid, not-taken",
    "HTTP 403, not-taken",
    "HTTP 502, no-answer",
    "SocketTimeoutException, no-answer",
    "unfollowed, unfollowed",
    "not theirs any more, not-theirs",
    "older than 24 hours, too-late",
    "cannot be opened, unreadable"
  })
  void of_a_call(String reason, String word) {
    assertThat(Reason.ofLine(reason)).isEqualTo(word);
  }

  @Test
  void of_what_has_none() {
    assertThat(Reason.ofMail(null)).isEqualTo("none");
    assertThat(Reason.ofLine(null)).isEqualTo("none");
  }
}
