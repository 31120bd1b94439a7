package dev.weir.demo;

import dev.weir.smoke.harness.Sample;
import dev.weir.smoke.harness.Scrape;
import java.util.Map;
import java.util.TreeMap;

/** Prometheus' {@code histogram_quantile}, over the increase between two scrapes. */
final class Quantile {
  private Quantile() {}

  /**
   * Interpolates within the bucket that the quantile falls in.
   *
   * @param quantile between 0 and 1
   * @param bucket the name of the bucket series, all of which are summed
   * @return NaN where nothing was observed
   */
  static double of(double quantile, String bucket, Scrape before, Scrape after) {
    TreeMap<Double, Double> counts = new TreeMap<>();
    after
        .samples(bucket)
        .forEach(sample -> counts.merge(bound(sample), sample.value(), Double::sum));
    before
        .samples(bucket)
        .forEach(sample -> counts.merge(bound(sample), -sample.value(), Double::sum));
    double total = counts.isEmpty() ? 0 : counts.lastEntry().getValue();
    double rank = quantile * total;
    double lowerBound = 0;
    double lowerCount = 0;
    for (Map.Entry<Double, Double> entry : counts.entrySet()) {
      double count = entry.getValue();
      if (total > 0 && count >= rank) {
        return Double.isInfinite(entry.getKey())
            ? lowerBound
            : lowerBound
                + (entry.getKey() - lowerBound) * (rank - lowerCount) / (count - lowerCount);
      }
      lowerBound = entry.getKey();
      lowerCount = count;
    }
    return Double.NaN;
  }

  private static double bound(Sample sample) {
    String bound = sample.labels().getOrDefault("le", "+Inf");
    return bound.equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(bound);
  }
}
