package phuchuay.faq;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Learns how sure the search may be: {@code mvn test -Dtest=LearnTest -Dlearn=write} writes
 * faq/calibration.properties. What is measured there was measured on messages left out.
 */
@EnabledIfSystemProperty(named = "learn", matches = "write")
class LearnTest {

  private static final Path FILE = Path.of("faq/calibration.properties");
  private static final int PARTS = 5;
  private static final double PRECISION = 0.98;
  private static final double STRANGE = 0.025;
  private static final double STRANGE_SUGGESTED = 0.2;

  private final Gate gate = new Gate();
  private final List<Logistic.Case> cases =
      gate.results.stream()
          .map(
              result ->
                  new Logistic.Case(
                      result.ranking().signs().all().stream()
                          .mapToDouble(Double::doubleValue)
                          .toArray(),
                      result.inScope() && result.first()))
          .toList();

  @Test
  void learns_from_what_people_type() throws IOException {
    double[] sure = leftOut();
    double answerAt = answerAt(sure);
    double suggestAt = Math.min(answerAt, quantile(sure, 1 - STRANGE_SUGGESTED));
    Logistic all = Logistic.fit(cases);
    long answered = answered(sure, answerAt, true).count();
    double precision =
        (double) answered(sure, answerAt, false).filter(i -> cases.get(i).right()).count()
            / Math.max(1, answered(sure, answerAt, false).count());
    long inScope = gate.results.stream().filter(Gate.Result::inScope).count();
    Files.writeString(
        FILE,
        """
        # How sure the search may be, learnt from expected.csv: mvn test -Dtest=LearnTest -Dlearn=write
        # The weights are those of phuchuay.faq.search.Signs, in their order.
        weights=%s
        bias=%.5f
        answer-at=%.4f
        suggest-at=%.4f
        # measured on messages left out of the learning, a fifth at a time
        measured.messages=%d
        measured.precision=%.4f
        measured.coverage=%.4f
        measured.out-of-scope-answered=%.4f
        """
            .formatted(
                Arrays.stream(all.weights())
                    .mapToObj(weight -> String.format(Locale.ROOT, "%.5f", weight))
                    .collect(Collectors.joining(", ")),
                all.bias(),
                answerAt,
                suggestAt,
                cases.size(),
                precision,
                (double) answered / inScope,
                strange(sure, answerAt)));
    assertThat(precision).isGreaterThanOrEqualTo(PRECISION - 0.01);
  }

  /** How sure each is by what was learnt from the other parts. */
  private double[] leftOut() {
    double[] sure = new double[cases.size()];
    for (int part = 0; part < PARTS; part++) {
      int left = part;
      List<Logistic.Case> others = new ArrayList<>();
      IntStream.range(0, cases.size())
          .filter(i -> i % PARTS != left)
          .forEach(i -> others.add(cases.get(i)));
      Logistic learnt = Logistic.fit(others);
      IntStream.range(0, cases.size())
          .filter(i -> i % PARTS == left)
          .forEach(i -> sure[i] = learnt.sure(cases.get(i).signs()));
    }
    return sure;
  }

  /** The lowest at which enough of what is answered is right, and little that is strange. */
  private double answerAt(double[] sure) {
    double at = 0.99;
    for (double lower = 0.99; lower >= 0.3; lower -= 0.005) {
      double least = lower;
      long answered = answered(sure, least, false).count();
      long right = answered(sure, least, false).filter(i -> cases.get(i).right()).count();
      if (right < PRECISION * answered || strange(sure, least) > STRANGE) {
        break;
      }
      at = lower;
    }
    return at;
  }

  private IntStream answered(double[] sure, double at, boolean inScope) {
    return IntStream.range(0, sure.length)
        .filter(i -> sure[i] >= at && (!inScope || gate.results.get(i).inScope()));
  }

  private double strange(double[] sure, double at) {
    int[] strange =
        IntStream.range(0, sure.length).filter(i -> !gate.results.get(i).inScope()).toArray();
    return (double) Arrays.stream(strange).filter(i -> sure[i] >= at).count() / strange.length;
  }

  private double quantile(double[] sure, double part) {
    double[] strange =
        IntStream.range(0, sure.length)
            .filter(i -> !gate.results.get(i).inScope())
            .mapToDouble(i -> sure[i])
            .sorted()
            .toArray();
    return strange[(int) (part * (strange.length - 1))];
  }
}
