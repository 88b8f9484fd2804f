package phuchuay.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows are read a page at a time, each once, and again by whoever begins anew. */
class RowsByPageTest {

  private final List<Integer> asked = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 499, 500, 501, 1_500})
  void every_row_is_read_once_whatever_the_number(int rows) {
    RowsByPage all = new RowsByPage(last -> page(last, rows));

    for (int reading = 0; reading < 2; reading++) {
      List<Object> read = new ArrayList<>();
      all.forEach(row -> read.add(row.get("number")));
      assertThat(read).isEqualTo(IntStream.range(0, rows).boxed().toList());
    }
    assertThat(asked).allMatch(size -> size <= RowsByPage.PAGE);
  }

  private List<Map<String, @Nullable Object>> page(
      @Nullable Map<String, @Nullable Object> last, int rows) {
    int from = last == null ? 0 : (int) last.get("number") + 1;
    List<Map<String, @Nullable Object>> page = new ArrayList<>();
    for (int i = from; i < Math.min(rows, from + RowsByPage.PAGE); i++) {
      page.add(Map.of("number", i));
    }
    asked.add(page.size());
    return page;
  }
}
