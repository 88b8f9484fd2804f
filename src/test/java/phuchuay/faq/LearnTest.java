package phuchuay.faq;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
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

  /** Of all that is out of scope, how much may open a talk, and how much be answered. */
  private static final double STRANGE_TALKS = 0.0085;

  private static final double STRANGE = 0.017;

  private static final double STRANGE_SUGGESTED = 0.35;
  private static final double LEAST_SURE = 0.3;

  private final Gate gate = new Gate();
  private final List<Logistic.Case> cases =
      gate.results.stream()
          .map(
              result ->
                  new Logistic.Case(
                      result.ranking().signs().all().stream()
                          .mapToDouble(Double::doubleValue)
                          .toArray(),
                      result.right()))
          .toList();

  @Test
  void learns_from_what_people_type() throws IOException {
    Logistic all = Logistic.fit(cases);
    double[] sure = leftOut();
    double[] fitted = cases.stream().mapToDouble(one -> all.sure(one.signs())).toArray();
    double answerAt = Math.max(lowest(sure, false), lowest(fitted, false));
    double talkAt = Math.max(lowest(sure, true), lowest(fitted, true));
    double suggestAt = Math.clamp(suggestAt(sure), LEAST_SURE, Math.min(answerAt, talkAt));
    int[] answered =
        IntStream.range(0, sure.length)
            .filter(i -> sure[i] >= (gate.results.get(i).talk() ? talkAt : answerAt))
            .toArray();
    double precision = share(answered, i -> cases.get(i).right());
    Files.writeString(
        FILE,
        """
        # How sure the search may be, learnt from expected.csv: mvn test -Dtest=LearnTest -Dlearn=write
        # The weights are those of phuchuay.faq.search.Signs, in their order.
        weights=%s
        bias=%.5f
        answer-at=%.4f
        talk-at=%.4f
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
                talkAt,
                suggestAt,
                cases.size(),
                precision,
                count(answered, i -> gate.results.get(i).inScope()) / all(true),
                count(answered, this::strange) / all(false)));
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
  private double lowest(double[] sure, boolean talks) {
    double at = 0.99;
    for (double lower = 0.99; lower >= 0.5; lower -= 0.005) {
      double least = lower;
      int[] answered =
          IntStream.range(0, sure.length)
              .filter(i -> gate.results.get(i).talk() == talks && sure[i] >= least)
              .toArray();
      boolean right = share(answered, i -> cases.get(i).right()) >= PRECISION;
      if (right
          && count(answered, this::strange) <= (talks ? STRANGE_TALKS : STRANGE) * all(false)) {
        at = lower;
      }
    }
    return at;
  }

  private boolean strange(int i) {
    return !gate.results.get(i).inScope() && !cases.get(i).right();
  }

  private double all(boolean inScope) {
    return gate.results.stream().filter(result -> result.inScope() == inScope).count();
  }

  private static double count(int[] those, IntPredicate which) {
    return Arrays.stream(those).filter(which).count();
  }

  private static double share(int[] those, IntPredicate which) {
    return count(those, which) / Math.max(1, those.length);
  }

  /** From where on no more than so many of the strange ones are met with suggestions. */
  private double suggestAt(double[] sure) {
    double[] strange =
        IntStream.range(0, sure.length)
            .filter(i -> !gate.results.get(i).inScope())
            .mapToDouble(i -> cases.get(i).right() ? 0 : sure[i])
            .sorted()
            .toArray();
    return strange[(int) ((1 - STRANGE_SUGGESTED) * (strange.length - 1))];
  }
}
