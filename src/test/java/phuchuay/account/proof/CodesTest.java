package phuchuay.account.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Codes that we draw. */
class CodesTest {

  @Test
  void there_are_eight_recovery_codes_of_nine_letters() {
    assertThat(Codes.recovery())
        .hasSize(8)
        .doesNotHaveDuplicates()
        .allMatch(code -> code.matches("[A-Z]{3}-[A-Z]{3}-[A-Z]{3}"));
    assertThat(Codes.typedRecovery("abc def-ghi")).isEqualTo("ABC-DEF-GHI");
    assertThat(Codes.typedRecovery("ABC-DEF-GH")).isEmpty();
  }

  @Test
  void a_first_change_code_has_sixteen_letters_and_digits() {
    assertThat(Codes.firstChange()).matches("[A-Za-z0-9]{16}");
  }

  @Test
  void no_ticket_comes_twice() {
    assertThat(Stream.generate(Codes::ticket).limit(1000))
        .doesNotHaveDuplicates()
        .allMatch(ticket -> ticket.matches("[\\w-]{32}"));
  }
}
