package phuchuay.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tracking numbers: read as people type them, and not when they mistype them. */
class CaseNumberTest {

  private static final String ALL = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  private static final String ALIKE = "BGSZ";

  private final Random chance = new Random(2570);

  @Test
  void a_number_is_read_as_it_is_shown() {
    for (int i = 0; i < 5000; i++) {
      CaseNumber number = drawn();
      assertThat(number.shown()).matches("FU[A-Z2-9]{2}-[A-Z2-9]{4}-[A-Z2-9]{4}");
      assertThat(CaseNumber.read(number.shown())).contains(number);
    }
  }

  @Test
  void no_letter_after_the_first_two_looks_like_another() {
    for (int i = 0; i < 2000; i++) {
      assertThat(drawn().value().substring(2)).doesNotContainPattern("[BGILOQSUZ01]");
    }
  }

  @Test
  void it_is_read_in_any_case_with_spaces_dashes_and_thai_digits() {
    CaseNumber number = CaseNumber.read("FU7K-3M2W-XV4" + check("FU7K3M2WXV4")).orElseThrow();
    String typed = number.value();

    assertThat(CaseNumber.read(" " + typed.toLowerCase() + "\n")).contains(number);
    assertThat(CaseNumber.read(typed.replaceAll("(.{3})", "$1 – "))).contains(number);
    assertThat(CaseNumber.read(thai(typed))).contains(number);
    assertThat(CaseNumber.read("\u200b" + typed)).contains(number);
  }

  @Test
  void a_look_alike_is_read_as_the_letter_that_is_meant() {
    for (int i = 0; i < 500; i++) {
      CaseNumber number = drawn();
      String rest = number.value().substring(2);
      String mistaken =
          rest.replace('8', 'B').replace('6', 'G').replace('5', 'S').replace('2', 'Z');
      assertThat(CaseNumber.read("FU" + mistaken)).contains(number);
    }
  }

  @Test
  void one_wrong_letter_is_always_noticed() {
    for (int i = 0; i < 300; i++) {
      String right = drawn().value();
      for (int at = 0; at < right.length(); at++) {
        for (char wrong : ALL.toCharArray()) {
          if (wrong != right.charAt(at) && (at < 2 || ALIKE.indexOf(wrong) < 0)) {
            assertThat(read(right.substring(0, at) + wrong + right.substring(at + 1))).isEmpty();
          }
        }
      }
    }
  }

  @Test
  void two_letters_that_changed_places_are_always_noticed() {
    for (int i = 0; i < 2000; i++) {
      char[] signs = drawn().value().toCharArray();
      for (int at = 0; at + 1 < signs.length; at++) {
        if (signs[at] != signs[at + 1]) {
          assertThat(read(swapped(signs, at))).isEmpty();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "FU",
        "FU7K-3M2W-XV4",
        "FU7K-3M2W-XV4C-4",
        "F17K3M2WXV4C",
        "<FU7K3M2WXV4C",
        "ก"
      })
  void what_is_no_number_is_not_read(String typed) {
    assertThat(CaseNumber.read(typed)).isEmpty();
  }

  @Test
  void nobody_makes_one_up() {
    assertThatThrownBy(() -> new CaseNumber("FU7K3M2WXV4D"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("7K3M");
  }

  /** 25 letters at nine places; 25 in 37 of them have a check that is a letter. */
  @Test
  void there_are_more_than_two_to_the_fortieth_of_one_programme() {
    double possible = Math.pow(CaseNumber.LETTERS.length(), 9) * CaseNumber.LETTERS.length() / 37;
    assertThat(possible).isGreaterThan(Math.pow(2, 40));

    Set<CaseNumber> drawn = new HashSet<>();
    IntStream.range(0, 20_000).forEach(_ -> drawn.add(CaseNumber.draw("FU")));
    assertThat(drawn).hasSize(20_000);
  }

  @Test
  void every_letter_comes_about_as_often_at_every_place() {
    int[][] seen = new int[12][128];
    int draws = 50_000;
    for (int i = 0; i < draws; i++) {
      String value = drawn().value();
      for (int at = 2; at < 12; at++) {
        seen[at][value.charAt(at)]++;
      }
    }
    double even = draws / (double) CaseNumber.LETTERS.length();
    for (int at = 2; at < 12; at++) {
      for (char letter : CaseNumber.LETTERS.toCharArray()) {
        assertThat((double) seen[at][letter]).isBetween(even * 0.85, even * 1.15);
      }
    }
  }

  private CaseNumber drawn() {
    return CaseNumber.draw("FU", chance);
  }

  private static Optional<CaseNumber> read(String typed) {
    return CaseNumber.read(typed);
  }

  private static char check(String first) {
    for (char sign : CaseNumber.LETTERS.toCharArray()) {
      if (read(first + sign).isPresent()) {
        return sign;
      }
    }
    throw new AssertionError("has a check that is no letter");
  }

  private static String swapped(char[] signs, int at) {
    char[] copy = signs.clone();
    copy[at] = signs[at + 1];
    copy[at + 1] = signs[at];
    return new String(copy);
  }

  private static String thai(String text) {
    StringBuilder thai = new StringBuilder();
    text.chars()
        .map(c -> c >= '0' && c <= '9' ? c - '0' + '๐' : c)
        .forEach(c -> thai.append((char) c));
    return thai.toString();
  }
}
