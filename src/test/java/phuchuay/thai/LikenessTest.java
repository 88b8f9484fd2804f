package phuchuay.thai;

import static org.assertj.core.api.Assertions.assertThat;

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

  private static float cost(String typed, String meant) {
    return Likeness.cost(typed, meant, meant.length(), 99);
  }
}
