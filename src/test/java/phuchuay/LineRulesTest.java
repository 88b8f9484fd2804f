package phuchuay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineRulesTest {

  private static final String TEXT = "{\"type\":\"text\",\"text\":\"%s\"}";
  private static final String REPLY =
      "{\"type\":\"text\",\"text\":\"x\",\"quickReply\":{\"items\":[%s]}}";
  private static final String ITEM =
      "{\"type\":\"action\",\"action\":{\"type\":\"postback\",\"label\":\"%s\",\"data\":\"%s\"}}";
  private static final String FLEX =
      "{\"type\":\"flex\",\"altText\":\"x\",\"contents\":{\"type\":\"bubble\",\"body\":"
          + "{\"type\":\"box\",\"layout\":\"vertical\",\"contents\":[%s]}}}";

  @Test
  void what_line_accepts_breaks_no_rule() {
    assertThat(broken(TEXT.formatted("ก".repeat(5_000)))).isEmpty();
    assertThat(broken(REPLY.formatted(ITEM.formatted("กี่".repeat(20), "x".repeat(300)))))
        .isEmpty();
    assertThat(broken(FLEX.formatted("{\"type\":\"text\",\"text\":\"x\",\"scaling\":true}")))
        .isEmpty();
  }

  @Test
  void a_picture_comes_by_https_and_a_sender_has_a_short_name() {
    String image =
        "{\"type\":\"image\",\"originalContentUrl\":\"%s\",\"previewImageUrl\":\"https://a.example/b\"}";
    assertThat(broken(image.formatted("https://a.example/a"))).isEmpty();
    assertThat(broken(image.formatted("http://a.example/a"))).hasSize(1);
    assertThat(broken(image.formatted(""))).hasSize(1);
    String sender = "{\"type\":\"text\",\"text\":\"x\",\"sender\":{\"name\":\"%s\"}}";
    assertThat(broken(sender.formatted("ก".repeat(20)))).isEmpty();
    assertThat(broken(sender.formatted("ก".repeat(21)))).hasSize(1);
  }

  @Test
  void lengths_are_counted_as_line_counts_them() {
    assertThat(broken(TEXT.formatted("😀".repeat(2_501)))).hasSize(1);
    assertThat(broken(TEXT.formatted(""))).hasSize(1);
    assertThat(broken(REPLY.formatted(ITEM.formatted("กี่".repeat(21), "x")))).hasSize(1);
    assertThat(broken(REPLY.formatted(ITEM.formatted("x", "x".repeat(301))))).hasSize(1);
    assertThat(
            broken(
                REPLY.formatted(
                    String.join(",", Collections.nCopies(14, ITEM.formatted("x", "x"))))))
        .hasSize(1);
    assertThat(LineRules.broken(Collections.nCopies(6, TEXT.formatted("x")))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"text\",\"text\":\"\"}",
        "{\"type\":\"text\",\"text\":\"x\",\"bold\":true}",
        "{\"type\":\"table\"}",
        "{\"type\":\"button\",\"action\":{\"type\":\"uri\",\"label\":\"x\",\"uri\":\"javascript:x\"}}",
        "{\"type\":\"button\",\"action\":{\"type\":\"postback\",\"data\":\"x\"}}"
      })
  void a_bubble_line_would_refuse_breaks_a_rule(String part) {
    assertThat(broken(FLEX.formatted(part))).hasSize(1);
  }

  private static List<String> broken(String message) {
    return LineRules.broken(List.of(message));
  }
}
