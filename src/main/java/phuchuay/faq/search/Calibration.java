package phuchuay.faq.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/**
 * How sure a ranking's first is, learnt from what people really type (faq/expected.csv): a weight
 * for each of the {@link Signs}, and from which probability on we answer or suggest.
 *
 * @param answerAt from here on there is an answer
 * @param talkAt from here on a talk opens
 * @param suggestAt from here on there are suggestions; below, an officer is offered
 */
public record Calibration(
    List<Double> weights, double bias, double answerAt, double talkAt, double suggestAt) {

  private static final int SIGNS = Signs.NONE.all().size();

  public Calibration {
    weights = List.copyOf(weights);
    double least = Math.min(answerAt, talkAt);
    boolean inOrder = 0 <= suggestAt && suggestAt <= least && Math.max(answerAt, talkAt) <= 1;
    if (weights.size() != SIGNS || !inOrder) {
      throw new IllegalArgumentException(
          "calibration.properties: " + SIGNS + " weights; suggest-at up to answer-at and talk-at");
    }
  }

  /** Reads calibration.properties. */
  public static Calibration read(String text) {
    Properties known = new Properties();
    try {
      known.load(new StringReader(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Calibration(
        Arrays.stream(known.getProperty("weights", "").split(","))
            .map(weight -> Double.valueOf(weight.strip()))
            .toList(),
        number(known, "bias"),
        number(known, "answer-at"),
        number(known, "talk-at"),
        number(known, "suggest-at"));
  }

  /** The probability that the first of a ranking with these signs is what was meant. */
  public double sure(Signs signs) {
    double sum = bias;
    List<Double> all = signs.all();
    for (int i = 0; i < SIGNS; i++) {
      sum += weights.get(i) * all.get(i);
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** Whether it is so sure that this is meant that it is answered, or the talk opened. */
  public boolean enough(Topic first, double sure) {
    return sure >= (first.talk() ? talkAt : answerAt);
  }

  private static double number(Properties known, String name) {
    return Double.parseDouble(known.getProperty(name, "NaN"));
  }
}
