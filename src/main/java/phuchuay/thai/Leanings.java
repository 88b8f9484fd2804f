package phuchuay.thai;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What a sentence leans to, learnt from several wordings of every matter: a softmax regression on
 * words and runs of two to four letters. Where matters are many it keeps weights only for what a
 * matter's own wordings have in them, so that it stays small.
 */
public final class Leanings {

  private static final int MOST_ROUNDS = 15;
  private static final int WORK = 15_000;
  private static final float STEP = 2;
  private static final double MANY = 1.5;
  private static final int FEW = 64;
  private static final int COMMON = 256;
  private static final float NEXT_TO_NOTHING = 12;

  private final int matters;
  private final Map<String, Integer> numbers = new HashMap<>();
  private float[] rarity = new float[0];
  private int[] starts = new int[0];
  private int[] ofMatter = new int[0];
  private float[] weights = new float[0];

  private Leanings(int matters) {
    this.matters = matters;
  }

  /** Learns from wordings, each with the number of its matter, from 0 on. */
  public static Leanings learn(List<Sentence> wordings, int[] matter, int matters) {
    Leanings leanings = new Leanings(matters);
    List<int[]> features = wordings.stream().map(leanings::numbered).toList();
    leanings.weigh(features);
    leanings.makeRoom(features, matter);
    leanings.learn(features.stream().map(leanings::weighed).toList(), matter);
    return leanings;
  }

  /** How much the sentence leans to each matter; all together are 1. */
  public float[] of(Sentence sentence) {
    int[] known =
        features(sentence).stream()
            .map(numbers::get)
            .filter(number -> number != null)
            .mapToInt(Integer::intValue)
            .sorted()
            .toArray();
    return shares(weighed(known));
  }

  private void learn(List<Weighed> wordings, int[] matter) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < wordings.size(); i++) {
      order.add(i);
    }
    float[] share = shares(matter);
    Random random = new Random(7);
    int rounds = Math.clamp(WORK / Math.max(1, wordings.size()), 3, MOST_ROUNDS);
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(order, random);
      float step = STEP * (1 - (float) round / rounds) + 0.02f;
      for (int one : order) {
        correct(wordings.get(one), matter[one], step * share[matter[one]]);
      }
    }
  }

  /** How much one wording of each matter teaches: less where there are far more than usual. */
  private float[] shares(int[] matter) {
    int[] wordings = new int[matters];
    for (int one : matter) {
      wordings[one]++;
    }
    double many = MANY * matter.length / matters;
    float[] shares = new float[matters];
    for (int m = 0; m < matters; m++) {
      shares[m] = (float) Math.min(1, Math.sqrt(many / wordings[m]));
    }
    return shares;
  }

  private void correct(Weighed wording, int matter, float step) {
    float[] wrong = shares(wording);
    wrong[matter] -= 1;
    for (int i = 0; i < wording.features.length; i++) {
      float by = step * wording.weights[i];
      int end = starts[wording.features[i] + 1];
      for (int at = starts[wording.features[i]]; at < end; at++) {
        weights[at] -= by * wrong[ofMatter[at]];
      }
    }
  }

  private float[] shares(Weighed wording) {
    float[] sums = new float[matters];
    for (int i = 0; i < wording.features.length; i++) {
      float by = wording.weights[i];
      int end = starts[wording.features[i] + 1];
      for (int at = starts[wording.features[i]]; at < end; at++) {
        sums[ofMatter[at]] += by * weights[at];
      }
    }
    return softmax(sums);
  }

  private static float[] softmax(float[] sums) {
    float most = Float.NEGATIVE_INFINITY;
    for (float sum : sums) {
      most = Math.max(most, sum);
    }
    float all = 0;
    for (int m = 0; m < sums.length; m++) {
      float below = sums[m] - most;
      sums[m] = below < -NEXT_TO_NOTHING ? 0 : (float) Math.exp(below);
      all += sums[m];
    }
    for (int m = 0; m < sums.length; m++) {
      sums[m] /= all;
    }
    return sums;
  }

  private void weigh(List<int[]> wordings) {
    int[] found = new int[numbers.size()];
    wordings.forEach(features -> Arrays.stream(features).distinct().forEach(f -> found[f]++));
    rarity = new float[found.length];
    for (int f = 0; f < found.length; f++) {
      rarity[f] = (float) (1 + Math.log((wordings.size() + 1.0) / (found[f] + 1)));
    }
  }

  /** A weight for every feature and matter that meet in some wording, or for all if few. */
  private void makeRoom(List<int[]> wordings, int[] matter) {
    long[] met = matters <= FEW ? every() : meeting(wordings, matter);
    starts = new int[rarity.length + 1];
    ofMatter = new int[met.length];
    weights = new float[met.length];
    for (int at = 0; at < met.length; at++) {
      ofMatter[at] = (int) met[at];
      starts[(int) (met[at] >> 32) + 1]++;
    }
    for (int feature = 0; feature < rarity.length; feature++) {
      starts[feature + 1] += starts[feature];
    }
  }

  private long[] every() {
    return IntStream.range(0, rarity.length)
        .boxed()
        .flatMapToLong(f -> IntStream.range(0, matters).mapToLong(m -> (long) f << 32 | m))
        .toArray();
  }

  /** Where they meet; what hundreds of matters have in them tells hardly one from another. */
  private long[] meeting(List<int[]> wordings, int[] matter) {
    long[] met =
        IntStream.range(0, wordings.size())
            .boxed()
            .flatMapToLong(
                i -> Arrays.stream(wordings.get(i)).mapToLong(f -> (long) f << 32 | matter[i]))
            .sorted()
            .distinct()
            .toArray();
    int[] many = new int[rarity.length];
    for (long one : met) {
      many[(int) (one >> 32)]++;
    }
    return Arrays.stream(met).filter(one -> many[(int) (one >> 32)] <= COMMON).toArray();
  }

  private Weighed weighed(int[] sorted) {
    int[] distinct = Arrays.stream(sorted).distinct().toArray();
    float[] weights = new float[distinct.length];
    double norm = 0;
    for (int i = 0, at = 0; i < distinct.length; i++) {
      int times = 0;
      while (at < sorted.length && sorted[at] == distinct[i]) {
        times++;
        at++;
      }
      weights[i] = (float) ((1 + Math.log(times)) * rarity[distinct[i]]);
      norm += weights[i] * weights[i];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= (float) (Math.sqrt(norm) + 1e-9);
    }
    return new Weighed(distinct, weights);
  }

  private int[] numbered(Sentence sentence) {
    return features(sentence).stream()
        .mapToInt(feature -> numbers.computeIfAbsent(feature, key -> numbers.size()))
        .sorted()
        .toArray();
  }

  private static List<String> features(Sentence sentence) {
    List<String> features = new ArrayList<>();
    sentence.plainWords().forEach(word -> features.add(" " + word));
    sentence.words().forEach(word -> features.add("=" + word));
    String letters = Sentence.letters(sentence.plain());
    for (int length = 2; length <= 4; length++) {
      features.addAll(Sentence.runs(letters, length));
    }
    return features;
  }

  private record Weighed(int[] features, float[] weights) {}
}
