package phuchuay.thai;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Sample sentences under names; finds the name whose samples are closest to what somebody typed.
 */
public final class Sentences {

  private static final double CLOSE_ENOUGH = 0.38;
  private static final double SAID = 0.45;
  private static final double REPAIRED = 0.97;
  private static final int LOOKED_AT = 200;

  private final List<Sample> samples = new ArrayList<>();
  private final Map<Long, Gram> grams = new HashMap<>();
  private final double unknown;

  private Sentences(Map<String, List<String>> named) {
    new TreeMap<>(named)
        .forEach((name, lines) -> lines.forEach(line -> samples.add(new Sample(name, line))));
    unknown = rarity(0);
    index();
  }

  public static Sentences of(Map<String, List<String>> samples) {
    return new Sentences(samples);
  }

  /** The closest name, if any sample is close enough to be meant. */
  public Optional<Match> closest(String typed) {
    return nearest(typed).filter(match -> match.score() >= CLOSE_ENOUGH);
  }

  /** The closest name, however far: as typed, or as if typed on the other keyboard layout. */
  Optional<Match> nearest(String typed) {
    String start = typed.length() > LOOKED_AT ? typed.substring(0, LOOKED_AT) : typed;
    Match asTyped = best(start);
    Match repaired = best(repair(start));
    Match better = asTyped.score() >= repaired.score() * REPAIRED ? asTyped : repaired;
    return better.score() > 0 ? Optional.of(better) : Optional.empty();
  }

  private static String repair(String typed) {
    long thai = typed.chars().filter(c -> c >= 0x0E01 && c <= 0x0E5B).count();
    return thai > 0 ? Keyboard.toLatin(typed) : Keyboard.toThai(typed);
  }

  private Match best(String typed) {
    double[] dots = new double[samples.size()];
    double norm = 0;
    for (long gram : Grams.of(typed)) {
      Gram known = grams.get(gram);
      double weight = known == null ? unknown : known.weight;
      norm += weight * weight;
      if (known != null) {
        known.samples.forEach(sample -> dots[sample] += known.weight * known.weight);
      }
    }
    Match best = new Match("", 0);
    for (int i = 0; i < dots.length; i++) {
      double score = score(dots[i], Math.sqrt(norm), samples.get(i).norm);
      if (score > best.score()) {
        best = new Match(samples.get(i).name, Math.min(1, score));
      }
    }
    return best;
  }

  /** How close the two are; a beginning that says too little of a sample means nothing yet. */
  private static double score(double shared, double typed, double sample) {
    return shared == 0 || shared < SAID * sample * sample ? 0 : shared / typed / sample;
  }

  private void index() {
    for (int i = 0; i < samples.size(); i++) {
      for (long gram : samples.get(i).grams) {
        grams.computeIfAbsent(gram, _ -> new Gram()).samples.add(i);
      }
    }
    grams.values().forEach(gram -> gram.weight = rarity(gram.samples.size()));
    samples.forEach(sample -> sample.norm = norm(sample.grams));
  }

  private double norm(long[] of) {
    double sum = 0;
    for (long gram : of) {
      Gram known = grams.get(gram);
      double weight = known == null ? unknown : known.weight;
      sum += weight * weight;
    }
    return Math.sqrt(sum);
  }

  private double rarity(int found) {
    return Math.log(1 + (samples.size() + 1.0) / (found + 0.5));
  }

  /** A name and how close its best sample is: 0 to 1. */
  public record Match(String name, double score) {}

  private static final class Sample {
    private final String name;
    private final long[] grams;
    private double norm;

    private Sample(String name, String line) {
      this.name = name;
      this.grams = Grams.of(line);
    }
  }

  private static final class Gram {
    private final List<Integer> samples = new ArrayList<>();
    private double weight;
  }
}
