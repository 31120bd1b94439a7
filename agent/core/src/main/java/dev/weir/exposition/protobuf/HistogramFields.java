package dev.weir.exposition.protobuf;

import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.Exemplar;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.NativeHistogramBuckets;

/** The fields of a {@code Histogram}: classic buckets, native ones, or both. */
final class HistogramFields {
  private static final int SAMPLE_COUNT = 1;
  private static final int SAMPLE_SUM = 2;
  private static final int BUCKET = 3;
  private static final int SCHEMA = 5;
  private static final int ZERO_THRESHOLD = 6;
  private static final int ZERO_COUNT = 7;
  private static final int NEGATIVE_SPAN = 9;
  private static final int NEGATIVE_DELTA = 10;
  private static final int POSITIVE_SPAN = 12;
  private static final int POSITIVE_DELTA = 13;
  private static final int CREATED_TIMESTAMP = 15;
  private static final int EXEMPLARS = 16;

  private final Message message;
  private final Metric metric;

  HistogramFields(Message message, Metric metric) {
    this.message = message;
    this.metric = metric;
  }

  void write(HistogramDataPointSnapshot point) {
    if (point.hasCount()) {
      message.integer(SAMPLE_COUNT, point.getCount());
    }
    if (point.hasSum()) {
      message.number(SAMPLE_SUM, point.getSum());
    }
    if (point.hasClassicHistogramData()) {
      classic(point);
    }
    if (point.hasNativeHistogramData()) {
      nativeBuckets(point);
    }
    if (point.hasCreatedTimestamp()) {
      message.timestamp(CREATED_TIMESTAMP, point.getCreatedTimestampMillis());
    }
  }

  private void classic(HistogramDataPointSnapshot point) {
    ClassicHistogramBuckets buckets = point.getClassicBuckets();
    double lowerBound = Double.NEGATIVE_INFINITY;
    long cumulativeCount = 0;
    for (int i = 0; i < buckets.size(); i++) {
      double upperBound = buckets.getUpperBound(i);
      cumulativeCount += buckets.getCount(i);
      int start = message.begin(BUCKET);
      message.integer(1, cumulativeCount);
      message.number(2, upperBound);
      metric.exemplar(3, point.getExemplars().get(lowerBound, upperBound));
      message.end(start);
      lowerBound = upperBound;
    }
  }

  private void nativeBuckets(HistogramDataPointSnapshot point) {
    message.signed(SCHEMA, point.getNativeSchema());
    message.number(ZERO_THRESHOLD, point.getNativeZeroThreshold());
    message.integer(ZERO_COUNT, point.getNativeZeroCount());
    spans(NEGATIVE_SPAN, point.getNativeBucketsForNegativeValues());
    deltas(NEGATIVE_DELTA, point.getNativeBucketsForNegativeValues());
    spans(POSITIVE_SPAN, point.getNativeBucketsForPositiveValues());
    deltas(POSITIVE_DELTA, point.getNativeBucketsForPositiveValues());
    if (!point.hasClassicHistogramData()) {
      for (Exemplar exemplar : point.getExemplars()) {
        metric.exemplar(EXEMPLARS, exemplar);
      }
    }
  }

  /** Runs of neighbouring buckets: the gap before each, and its length. */
  private void spans(int field, NativeHistogramBuckets buckets) {
    int next = 0;
    int i = 0;
    while (i < buckets.size()) {
      int first = buckets.getBucketIndex(i);
      int length = 1;
      while (i + length < buckets.size() && buckets.getBucketIndex(i + length) == first + length) {
        length++;
      }
      int start = message.begin(field);
      message.signed(1, first - (long) next);
      message.integer(2, length);
      message.end(start);
      next = first + length;
      i += length;
    }
  }

  /** Each count as its difference from the one before. */
  private void deltas(int field, NativeHistogramBuckets buckets) {
    long before = 0;
    for (int i = 0; i < buckets.size(); i++) {
      message.signed(field, buckets.getCount(i) - before);
      before = buckets.getCount(i);
    }
  }
}
