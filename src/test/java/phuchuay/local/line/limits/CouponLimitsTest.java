package phuchuay.local.line.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every limit of a coupon. */
class CouponLimitsTest {

  private static final String GOOD =
      """
      {"title":"a","acquisitionCondition":{"type":"normal"},
      "reward":{"type":"discount","priceInfo":{"type":"fixed","fixedAmount":100}},
      "startTimestamp":0,"endTimestamp":1924959599,"timezone":"ASIA_BANGKOK",
      "visibility":"UNLISTED","maxUseCountPerTicket":1}
      """;

  @ParameterizedTest
  @CsvSource({
    "title, 60, 61",
    "description, 1000, 1001",
    "usageCondition, 100, 101",
    "couponCode, 16, 17"
  })
  void its_words_are_short(String field, int fits, int breaks) {
    ObjectNode coupon = JsonMapper.shared().readTree(GOOD).asObject();
    assertThat(Limits.coupon(coupon.put(field, "x".repeat(fits))).nothing()).isTrue();
    assertThat(Limits.coupon(coupon.put(field, "x".repeat(breaks))).details())
        .extracting(Violation::property)
        .containsExactly(field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "acquisitionCondition|{'type':'lottery','lotteryProbability':99,'maxAcquireCount':-1}|",
        "acquisitionCondition|{'type':'lottery','lotteryProbability':100,'maxAcquireCount':1}"
            + "|acquisitionCondition.lotteryProbability",
        "acquisitionCondition|{'type':'lottery','lotteryProbability':1}"
            + "|acquisitionCondition.maxAcquireCount",
        "reward|{'type':'cashBack','priceInfo':{'type':'percentage','percentage':99}}|",
        "reward|{'type':'cashBack','priceInfo':{'type':'percentage','percentage':100}}"
            + "|reward.priceInfo.percentage",
        "reward|{'type':'discount','priceInfo':{'type':'percentage','percentage':9,"
            + "'fixedAmount':1}}|reward.priceInfo.fixedAmount",
        "reward|{'type':'free'}|",
        "reward|{'type':'lunch'}|reward.type"
      },
      quoteCharacter = '`')
  void its_reward_and_its_lottery_make_sense(String field, String value, String place) {
    ObjectNode coupon = JsonMapper.shared().readTree(GOOD).asObject();
    coupon.set(field, JsonMapper.shared().readTree(value.replace('\'', '"')));
    assertThat(Limits.coupon(coupon).details())
        .extracting(Violation::property)
        .isEqualTo(place == null ? java.util.List.of() : java.util.List.of(place));
  }
}
