package phuchuay.registration.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes as they are drawn, and as people type them. */
class CodeFormTest {

  /** However the same eight letters and digits come in. */
  private static final List<UnaryOperator<String>> WAYS =
      List.of(
          code -> code,
          String::toLowerCase,
          code -> "  " + code + "\n",
          code -> code.substring(0, 4) + "-" + code.substring(4),
          code -> code.substring(0, 4) + "–" + code.substring(4),
          code -> String.join(" ", code.split("")),
          code -> code.substring(0, 2) + "\u200b\u200d" + code.substring(2) + "\ufeff",
          code -> code.substring(0, 2) + "\u00a0\u202f" + code.substring(2),
          code -> mapped(code, '!', 0xFEE0),
          code -> digits(code, '\u0e50'),
          code -> digits(code, '\u0660'));

  @Test
  void eight_letters_are_drawn_and_none_looks_like_another() {
    Set<String> drawn = new HashSet<>();
    Set<Integer> letters = new HashSet<>();
    for (int i = 0; i < 20_000; i++) {
      String code = FreshCodes.draw();
      drawn.add(code);
      code.chars().forEach(letters::add);
      assertThat(code).matches("[A-HJKMNP-Z2-9]{8}");
    }
    assertThat(drawn).hasSize(20_000);
    assertThat(letters).hasSize(31);
    assertThat(FreshCodes.LETTERS).doesNotContain("0", "O", "1", "I", "L");
  }

  @Test
  void whatever_way_it_is_typed_it_is_the_same_code() {
    for (int i = 0; i < 2_000; i++) {
      String code = FreshCodes.draw();
      for (UnaryOperator<String> way : WAYS) {
        assertThat(CodeForm.of(way.apply(code), true)).contains(code);
      }
    }
  }

  @Test
  void two_codes_are_never_one_however_both_are_typed() {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      String one = FreshCodes.draw();
      char[] near = one.toCharArray();
      int at = random.nextInt(near.length);
      near[at] = FreshCodes.LETTERS.charAt((FreshCodes.LETTERS.indexOf(near[at]) + 1) % 31);
      String other = new String(near);
      for (UnaryOperator<String> way : WAYS) {
        assertThat(CodeForm.of(way.apply(other), true)).isNotEqualTo(CodeForm.of(one, true));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "АBCDEFGH",
        "ΑBCDEFGH",
        "ABCDEFG",
        "ABCDEFGHJ",
        "ABCD EFG",
        "ABCDEFGé",
        "ABCDEFG\u0e01",
        "ABCDEFGı",
        "ABCD/EFG",
        "",
        "        "
      })
  void what_only_looks_like_a_code_is_none(String typed) {
    assertThat(CodeForm.of(typed, true)).isEmpty();
  }

  @Test
  void something_endless_is_not_looked_at() {
    assertThat(CodeForm.of(" ".repeat(100) + "ABCDEFGH", true)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"JBXB1EE5", "jbxb1ee5", "835R5SJ3", "835r-5sj3", "ＪＢＸＢ１ＥＥ５"})
  void a_code_that_was_printed_as_an_example_is_none(String typed) {
    assertThat(CodeForm.of(typed, true)).isEmpty();
    assertThat(CodeForm.of(typed, false)).isEmpty();
  }

  @Test
  void small_letters_count_as_capitals_only_where_that_is_agreed() {
    assertThat(CodeForm.of("abcd2345", true)).contains("ABCD2345");
    assertThat(CodeForm.of("abcd2345", false)).contains("abcd2345");
  }

  private static String mapped(String code, char from, int by) {
    StringBuilder out = new StringBuilder();
    code.chars().forEach(c -> out.append((char) (c >= from ? c + by : c)));
    return out.toString();
  }

  private static String digits(String code, char zero) {
    StringBuilder out = new StringBuilder();
    code.chars().forEach(c -> out.append((char) (c >= '0' && c <= '9' ? c - '0' + zero : c)));
    return out.toString();
  }
}
