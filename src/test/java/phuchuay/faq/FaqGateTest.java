package phuchuay.faq;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** The search does not get worse: every expected message of faq/expected.csv, against the marks. */
class FaqGateTest {

  private static final Path MARKS = Path.of("src/test/resources/phuchuay/faq-marks.properties");

  private final Gate gate = new Gate();

  @Test
  void what_people_type_reaches_its_answer() throws IOException {
    Properties marks = new Properties();
    marks.load(Files.newBufferedReader(MARKS));
    double first = gate.share(Gate.Result::first, Gate.Result::inScope);
    double three = gate.share(Gate.Result::amongThree, Gate.Result::inScope);
    double answered = gate.share(Gate.Result::answered, Gate.Result::inScope);
    double right = gate.share(Gate.Result::right, Gate.Result::answered);
    double strange = gate.share(Gate.Result::strange, result -> !result.inScope());
    gate.results.stream()
        .filter(result -> result.inScope() ? !result.first() : result.strange())
        .forEach(System.out::println);
    System.out.printf(
        "faq: first %.4f, among three %.4f, answered %.4f of which right %.4f, out of scope"
            + " answered %.4f%n",
        first, three, answered, right, strange);

    assertThat(first).as("right one first").isGreaterThanOrEqualTo(mark(marks, "first"));
    assertThat(three).as("among three").isGreaterThanOrEqualTo(mark(marks, "among-three"));
    assertThat(answered).as("answered at once").isGreaterThanOrEqualTo(mark(marks, "answered"));
    assertThat(right).as("of those right").isGreaterThanOrEqualTo(mark(marks, "answered-right"));
    assertThat(strange).as("strange").isLessThanOrEqualTo(mark(marks, "out-of-scope-answered"));
  }

  @Test
  void every_expected_answer_is_there() {
    assertThat(gate.results).hasSizeGreaterThanOrEqualTo(600);
    assertThat(gate.unknown()).isEmpty();
  }

  private static double mark(Properties marks, String name) {
    return Double.parseDouble(marks.getProperty(name));
  }
}
