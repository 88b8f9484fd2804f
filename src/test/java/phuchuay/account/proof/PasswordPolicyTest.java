package phuchuay.account.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each system wants of a password, and what none takes. */
class PasswordPolicyTest {

  private final PasswordPolicy ghg = new PasswordPolicy(8, 30, true, "");
  private final PasswordPolicy fuel = new PasswordPolicy(9, 128, true, "!@#$%^&*");
  private final PasswordPolicy staff = new PasswordPolicy(12, 128, false, "");
  private final Blocklist blocklist = new Blocklist();

  @ParameterizedTest
  @CsvSource({
    "Teak-p4r, ''",
    "Teak-p4, LENGTH",
    "teak-p4rrot, UPPER",
    "TEAK-P4RROT, LOWER",
    "Teak-parrot, DIGIT",
    "Teak1parrot, SPECIAL",
    "ไม้สักAb1, SPECIAL",
    "Teak-p4rrot-Teak-p4rrot-Teak-30, LENGTH",
  })
  void ghg_wants_eight_to_thirty_of_four_classes(String password, String broken) {
    assertThat(ghg.broken(password)).extracting(Enum::name).isEqualTo(words(broken));
  }

  @ParameterizedTest
  @CsvSource({"Teak!p4rr, ''", "Teak!p4r, LENGTH", "Teak-p4rrot, SPECIAL", "Teak%p4rrot, ''"})
  void fuel_wants_nine_and_one_of_its_own_signs(String password, String broken) {
    assertThat(fuel.broken(password)).extracting(Enum::name).isEqualTo(words(broken));
  }

  @Test
  void staff_may_write_long_sentences_in_any_language() {
    assertThat(staff.broken("นกแก้วเกาะกิ่งสักยามเช้า")).isEmpty();
    assertThat(staff.broken("x y".repeat(42))).isEmpty();
    assertThat(staff.broken("y".repeat(129))).containsExactly(Rule.LENGTH);
  }

  @Test
  void the_same_letters_typed_in_two_ways_count_the_same() {
    assertThat(staff.broken("ａｂｃｄｅｆｇｈｉｊｋｌ")).isEmpty();
    assertThat(staff.broken("กำ".repeat(6))).isEqualTo(staff.broken("ก\u0E4D\u0E32".repeat(6)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password",
        "P@ssw0rd1!",
        "Qwerty123!",
        "1234567890",
        "Sawasdee2570!",
        "สวัสดี2570",
        "Phuchuay#1",
        "aaaaBBBB1111",
        "l;ylfu99",
        "Smart-EIA1"
      })
  void what_everybody_tries_is_refused(String password) {
    assertThat(blocklist.refuses(password, List.of())).isTrue();
  }

  @Test
  void ones_own_name_is_refused_and_a_strange_word_is_not() {
    assertThat(blocklist.refuses("Somboon-2570!", List.of("somboon"))).isTrue();
    assertThat(blocklist.refuses("S0mb00n-2570!", List.of("somboon"))).isTrue();
    assertThat(blocklist.refuses("teak-parrot-2570", List.of("somboon", "tea"))).isFalse();
    assertThat(blocklist.refuses("นกแก้วเกาะกิ่งสัก", List.of("มาลี"))).isFalse();
  }

  private static List<String> words(String names) {
    return names.isEmpty() ? List.of() : List.of(names.split(" "));
  }
}
