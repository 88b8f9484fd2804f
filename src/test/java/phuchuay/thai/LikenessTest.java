package phuchuay.thai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

  @Test
  void the_same_costs_nothing() {
    assertThat(cost("หนองบัว", "หนองบัว")).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "แมสาย, แม่สาย, แมวสาย, แม่สาย",
    "แม้สาย, แม่สาย, แมสาย, แม่สาย",
    "สาน, ศาน, มาน, ศาน",
    "หนอบงัว, หนองบัว, หนองตาว, หนองบัว",
    "บาน, บาย, บาน, มายา"
  })
  void a_small_slip_costs_less_than_a_great_one(
      String slip, String meant, String greatSlip, String meantToo) {
    assertThat(cost(slip, meant)).isPositive().isLessThan(cost(greatSlip, meantToo));
  }

  @Test
  void what_may_be_left_out_costs_almost_nothing() {
    String whole = "หนองบัว" + "ชลบุรี";

    assertThat(Likeness.cost("หนองบัว", whole, 7, 9)).isLessThan(0.1f);
    assertThat(Likeness.cost("หนองบัวชลบุรี", whole, 7, 9)).isZero();
    assertThat(Likeness.cost("หนองบัวระยอง", whole, 7, 9)).isGreaterThan(1);
  }

  @Test
  void a_limit_changes_no_cost_that_keeps_it() {
    Random random = new Random(2570);
    for (int i = 0; i < 3000; i++) {
      String meant = RandomText.of(random, "กขคงเแาิีุู่้ck", 12);
      String typed = random.nextBoolean() ? meant : RandomText.of(random, "กขคงเแาิีุู่้ck", 12);
      typed = typed.replaceFirst("[ก่c]", "");
      int spare = random.nextInt(meant.length() + 1);
      float limit = random.nextFloat() * 4;
      float cost = Likeness.cost(typed, meant, spare, 99);
      float limited = Likeness.cost(typed, meant, spare, limit);
      assertThat(limited).isEqualTo(cost <= limit ? cost : Float.POSITIVE_INFINITY);
    }
  }

  @Test
  void nothing_costs_less_than_the_difference_of_the_weights() {
    Random random = new Random(2571);
    for (int i = 0; i < 3000; i++) {
      String one = RandomText.of(random, "กขคศสเแาิีุู่้ckz1", 10);
      String other = RandomText.of(random, "กขคศสเแาิีุู่้ckz1", 10);
      assertThat(cost(one, other) + 0.001f)
          .as(one + " " + other)
          .isGreaterThanOrEqualTo(Math.abs(LetterCosts.weight(one) - LetterCosts.weight(other)));
    }
  }

  private static float cost(String typed, String meant) {
    return Likeness.cost(typed, meant, meant.length(), 99);
  }
}
