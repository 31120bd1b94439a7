package dev.weir.meters;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Counts and sums of fixed buckets: exact, however much there is and whoever reads meanwhile. */
class ClassicDistributionTest {
  private static final double[] BOUNDS = {10, 100, Double.POSITIVE_INFINITY};
  private static final int THREADS = 4;
  private static final int TIMES = 100_000;

  /** Two of these are more than a bucket holds beside a count. */
  private static final long MUCH = 1L << 42;

  @Test
  void counts_and_sums_whole_values() {
    ClassicDistribution sizes = new ClassicDistribution(BOUNDS, Unit.BYTES);

    sizes.observe(0);
    sizes.observe(10);
    sizes.observe(11);
    sizes.observe(1e6);

    assertThat(counts(sizes)).containsExactly(2, 1, 1);
    assertThat(sum(sizes)).isEqualTo(1_000_021);
  }

  @Test
  void counts_and_sums_what_has_no_whole_parts() {
    ClassicDistribution sizes = new ClassicDistribution(BOUNDS, Unit.NONE);

    sizes.observe(0.25);
    sizes.observe(-3);
    sizes.observe(1e300);
    sizes.observe(99.5);

    assertThat(counts(sizes)).containsExactly(2, 1, 1);
    assertThat(sum(sizes)).isEqualTo(1e300);
  }

  @Test
  void a_negative_value_lessens_the_sum() {
    ClassicDistribution sizes = new ClassicDistribution(BOUNDS, Unit.NONE);
    ClassicDistribution times = new ClassicDistribution(BOUNDS, Unit.SECONDS);

    sizes.observe(20);
    sizes.observe(-3);
    times.observeNanos(20_000_000_000L);
    times.observeNanos(-3_000_000_000L);

    assertThat(counts(sizes)).containsExactly(1, 1, 0);
    assertThat(sum(sizes)).isEqualTo(17);
    assertThat(counts(times)).containsExactly(1, 1, 0);
    assertThat(sum(times)).isEqualTo(17);
  }

  @Test
  void sums_durations_without_rounding_them() {
    ClassicDistribution times = new ClassicDistribution(BOUNDS, Unit.SECONDS);

    for (int i = 0; i < 10; i++) {
      times.observeNanos(100_000_000); // 0.1 ten times is 0.9999999999999999 as doubles
    }

    assertThat(sum(times)).isEqualTo(1);
  }

  @Test
  void a_duration_is_in_the_bucket_that_it_is_as_long_as() {
    ClassicDistribution times = new ClassicDistribution(BOUNDS, Unit.MILLISECONDS);

    times.observeNanos(10_000_000);
    times.observeNanos(10_000_001);

    assertThat(counts(times)).containsExactly(1, 1, 0);
  }

  @Test
  void durations_in_a_metric_without_a_unit_are_seconds() {
    ClassicDistribution plain = new ClassicDistribution(BOUNDS, Unit.NONE);

    plain.observeNanos(20_500_000_000L);
    plain.observe(4);

    assertThat(counts(plain)).containsExactly(1, 1, 0);
    assertThat(sum(plain)).isEqualTo(24.5);
  }

  @Test
  void seconds_and_nanoseconds_come_together() {
    ClassicDistribution times = new ClassicDistribution(BOUNDS, Unit.SECONDS);

    times.observe(4);
    times.observe(0.5);
    times.observeNanos(1_250_000_000);

    assertThat(counts(times)).containsExactly(3, 0, 0);
    assertThat(sum(times)).isEqualTo(5.75);
  }

  @Test
  void a_sum_outgrows_what_a_bucket_holds() {
    ClassicDistribution sizes = new ClassicDistribution(BOUNDS, Unit.BYTES);
    long terabyte = 1L << 40;

    for (int i = 0; i < 1000; i++) {
      sizes.observe(terabyte);
    }
    sizes.observe(1L << 43); // more than is kept beside a count

    assertThat(counts(sizes)).containsExactly(0, 0, 1001);
    assertThat(sum(sizes)).isEqualTo(1008.0 * terabyte);
  }

  @Test
  void a_count_outgrows_what_a_bucket_holds() {
    ClassicDistribution sizes = new ClassicDistribution(BOUNDS, Unit.BYTES);

    for (int i = 0; i < 3_000_000; i++) {
      sizes.observe(3);
    }

    assertThat(counts(sizes)).containsExactly(3_000_000, 0, 0);
    assertThat(sum(sizes)).isEqualTo(9_000_000);
  }

  @Test
  void threads_lose_nothing_and_who_reads_meanwhile_sees_whole_observations()
      throws InterruptedException {
    ClassicDistribution sizes = new ClassicDistribution(BOUNDS, Unit.BYTES);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      Thread thread = new Thread(() -> observeMany(sizes));
      thread.start();
      threads.add(thread);
    }
    long before = 0;
    while (threads.stream().anyMatch(Thread::isAlive)) {
      HistogramDataPointSnapshot read = sizes.snapshot(Labels.EMPTY);
      assertThat(read.getSum()).isEqualTo((double) MUCH * read.getCount());
      assertThat(read.getCount()).isGreaterThanOrEqualTo(before);
      before = read.getCount();
    }
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(counts(sizes)).containsExactly(0, 0, THREADS * TIMES);
    assertThat(sum(sizes)).isEqualTo((double) MUCH * THREADS * TIMES);
  }

  private static void observeMany(ClassicDistribution sizes) {
    for (int i = 0; i < TIMES; i++) {
      sizes.observe(MUCH);
    }
  }

  private static List<Integer> counts(ClassicDistribution distribution) {
    List<Integer> counts = new ArrayList<>();
    distribution
        .snapshot(Labels.EMPTY)
        .getClassicBuckets()
        .forEach(bucket -> counts.add((int) bucket.getCount()));
    return counts;
  }

  private static double sum(ClassicDistribution distribution) {
    return distribution.snapshot(Labels.EMPTY).getSum();
  }
}
