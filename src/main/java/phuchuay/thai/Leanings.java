package phuchuay.thai;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence leans to, learnt from many wordings of few matters: a softmax regression on words
 * and runs of two to four letters. Where wordings are few, looking for the nearest one does better.
 */
public final class Leanings {

  private static final int FEATURES = 1 << 17;
  private static final int ROUNDS = 15;
  private static final float STEP = 1;

  private final int matters;
  private final float[] @Nullable [] weights = new float[FEATURES][];
  private final float[] rarity = new float[FEATURES];

  private Leanings(List<Sentence> wordings, int[] matter, int matters) {
    this.matters = matters;
    List<int[]> features = wordings.stream().map(Leanings::features).toList();
    weigh(features);
    List<Weighed> weighed = features.stream().map(this::weighed).toList();
    learn(weighed, matter);
  }

  /** Learns from wordings, each with the number of its matter, from 0 on. */
  public static Leanings learn(List<Sentence> wordings, int[] matter, int matters) {
    return new Leanings(wordings, matter, matters);
  }

  /** How much the sentence leans to each matter; all together are 1. */
  public float[] of(Sentence sentence) {
    return shares(weighed(features(sentence)));
  }

  private void learn(List<Weighed> wordings, int[] matter) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < wordings.size(); i++) {
      order.add(i);
    }
    Random random = new Random(7);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(order, random);
      float step = STEP * (1 - (float) round / ROUNDS) + 0.02f;
      for (int one : order) {
        correct(wordings.get(one), matter[one], step);
      }
    }
  }

  private void correct(Weighed wording, int matter, float step) {
    float[] wrong = shares(wording);
    wrong[matter] -= 1;
    for (int i = 0; i < wording.features.length; i++) {
      float[] row = weights[wording.features[i]];
      if (row != null) {
        float by = step * wording.weights[i];
        for (int m = 0; m < matters; m++) {
          row[m] -= by * wrong[m];
        }
      }
    }
  }

  private float[] shares(Weighed wording) {
    float[] sums = new float[matters];
    for (int i = 0; i < wording.features.length; i++) {
      float[] row = weights[wording.features[i]];
      if (row != null) {
        for (int m = 0; m < matters; m++) {
          sums[m] += wording.weights[i] * row[m];
        }
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
      sums[m] = (float) Math.exp(sums[m] - most);
      all += sums[m];
    }
    for (int m = 0; m < sums.length; m++) {
      sums[m] /= all;
    }
    return sums;
  }

  private void weigh(List<int[]> wordings) {
    int[] found = new int[FEATURES];
    wordings.forEach(features -> Arrays.stream(features).distinct().forEach(f -> found[f]++));
    for (int f = 0; f < FEATURES; f++) {
      if (found[f] > 0) {
        rarity[f] = (float) (1 + Math.log((wordings.size() + 1.0) / (found[f] + 1)));
        weights[f] = new float[matters];
      }
    }
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

  /** The numbers of all that is looked at, sorted, some of them several times. */
  private static int[] features(Sentence sentence) {
    List<String> features = new ArrayList<>();
    sentence.plainWords().forEach(word -> features.add("w" + word));
    String letters = Sentence.letters(sentence.plain());
    for (int length = 2; length <= 4; length++) {
      features.addAll(Sentence.runs(letters, length));
    }
    return features.stream().mapToInt(Leanings::number).sorted().toArray();
  }

  private static int number(String feature) {
    int hash = feature.hashCode();
    hash ^= hash >>> 15;
    hash *= 0x2c1b3c6d;
    hash ^= hash >>> 12;
    return hash & FEATURES - 1;
  }

  private record Weighed(int[] features, float[] weights) {}
}
