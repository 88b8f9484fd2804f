package phuchuay.platform.days;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import phuchuay.platform.days.Span.Unit;

class SpanTest {

  @ParameterizedTest
  @CsvSource({
    "24h, 24, HOURS", "15d, 15, DAYS", "30wd, 30, WORKING_DAYS", "6mo, 6, MONTHS",
    "3y, 3, YEARS", "1d, 1, DAYS", "180d, 180, DAYS", "100y, 100, YEARS"
  })
  void a_span_is_read_and_written_alike(String text, int amount, Unit unit) {
    assertThat(Span.parse(text)).isEqualTo(new Span(amount, unit)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "d",
        "15",
        "15 d",
        " 15d",
        "15D",
        "0d",
        "-3d",
        "015d",
        "1.5d",
        "15days",
        "15w",
        "15m",
        "๑๕d",
        "15d\n",
        "9999999d"
      })
  void what_is_no_span_is_told_with_what_one_looks_like(String text) {
    assertThatThrownBy(() -> Span.parse(text))
        .isInstanceOf(UnreadableSpan.class)
        .hasMessage("a span is written as 24h, 15d, 30wd, 6mo or 3y, not \"" + text + "\"");
  }

  @ParameterizedTest
  @CsvSource({"100001h, h", "40001d, d", "25001wd, wd", "1201mo, mo", "101y, y"})
  void a_span_that_outlives_everybody_is_a_mistake(String text, String sign) {
    assertThatThrownBy(() -> Span.parse(text))
        .isInstanceOf(UnreadableSpan.class)
        .hasMessageStartingWith("a span in " + sign + " is 1 to ");
  }

  @Test
  void in_a_file_the_line_and_column_of_a_mistake_are_told() {
    String yaml =
        """
        amending:
          actor: owner
          warn: 150d
          end: 180 days
        """;
    assertThat(Span.parse(value(yaml, "warn"))).isEqualTo(new Span(150, Unit.DAYS));
    assertThatThrownBy(() -> Span.parse(value(yaml, "end")))
        .isInstanceOf(UnreadableSpan.class)
        .hasMessageStartingWith("line 4, column 8: a span is written as ")
        .hasMessageEndingWith("not \"180 days\"");
  }

  private static ScalarNode value(String yaml, String key) {
    MappingNode root =
        (MappingNode)
            new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(yaml));
    MappingNode state = (MappingNode) root.getValue().getFirst().getValueNode();
    return state.getValue().stream()
        .filter(pair -> ((ScalarNode) pair.getKeyNode()).getValue().equals(key))
        .map(NodeTuple::getValueNode)
        .map(ScalarNode.class::cast)
        .findAny()
        .orElseThrow();
  }
}
