package phuchuay.faq;

import java.util.List;

/** A logistic regression on a few signs, fitted step by step. */
record Logistic(double[] weights, double bias) {

  private static final int ROUNDS = 4_000;
  private static final double STEP = 0.5;
  private static final double SHRINK = 1e-3;

  record Case(double[] signs, boolean right) {}

  static Logistic fit(List<Case> cases) {
    int signs = cases.getFirst().signs.length;
    double[] mean = new double[signs];
    double[] spread = new double[signs];
    for (int i = 0; i < signs; i++) {
      int at = i;
      mean[i] = cases.stream().mapToDouble(one -> one.signs[at]).average().orElse(0);
      double around = mean[i];
      spread[i] =
          Math.sqrt(
              cases.stream()
                      .mapToDouble(one -> Math.pow(one.signs[at] - around, 2))
                      .average()
                      .orElse(1)
                  + 1e-9);
    }
    double[] weights = new double[signs];
    double bias = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double[] slope = new double[signs];
      double biasSlope = 0;
      for (Case one : cases) {
        double sum = bias;
        for (int i = 0; i < signs; i++) {
          sum += weights[i] * (one.signs[i] - mean[i]) / spread[i];
        }
        double wrong = 1 / (1 + Math.exp(-sum)) - (one.right ? 1 : 0);
        biasSlope += wrong;
        for (int i = 0; i < signs; i++) {
          slope[i] += wrong * (one.signs[i] - mean[i]) / spread[i];
        }
      }
      bias -= STEP * biasSlope / cases.size();
      for (int i = 0; i < signs; i++) {
        weights[i] -= STEP * (slope[i] / cases.size() + SHRINK * weights[i]);
      }
    }
    for (int i = 0; i < signs; i++) {
      weights[i] /= spread[i];
      bias -= weights[i] * mean[i];
    }
    return new Logistic(weights, bias);
  }

  double sure(double[] signs) {
    double sum = bias;
    for (int i = 0; i < signs.length; i++) {
      sum += weights[i] * signs[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
