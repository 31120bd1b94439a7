package dev.weir.meters;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class HotPathTest {
  private final MetricRegistry registry = new MetricRegistry(MetricSettings.defaults());
  private final Series<CounterPoint> calls =
      registry.counter(MetricSpec.counter("calls").labels("a", "b", "c", "d").build());
  private final Series<HistogramPoint> times =
      registry.histogram(
          MetricSpec.histogram("time_seconds").labels("a", "b").buckets(.001, .01, .1, 1).build());
  private final Series<GaugePoint> inFlight =
      registry.gauge(MetricSpec.gauge("in_flight").labels("a").build());

  private final String[] values = {"one", "two", "three", "four", "five", "six", "seven", "eight"};

  @Test
  void sixteenThreadsLoseNothing() throws Exception {
    int perThread = 50_000;
    inParallel(
        16,
        () -> {
          for (int i = 0; i < perThread; i++) {
            recordAll(i);
          }
        });

    double total = 16.0 * perThread;
    assertThat(sum("calls_total")).isEqualTo(total);
    assertThat(sum("time_seconds_count")).isEqualTo(total);
    assertThat(sum("time_seconds_sum")).isEqualTo(total / 64);
    assertThat(sum("in_flight")).isEqualTo(total);
    assertThat(Scrape.samples(registry, "calls_total")).hasSize(64);
  }

  @Test
  void sixteenThreadsThatAllMeetTheCapCountEachLossOnce() throws Exception {
    MetricRegistry capped = new MetricRegistry(MetricSettings.defaults().maxSeries(100));
    Series<CounterPoint> tenants =
        capped.counter(MetricSpec.counter("calls").labels("tenant", "plan").build());

    inParallel(
        16,
        () -> {
          for (int i = 0; i < 1_000; i++) {
            tenants.root().child("tenant-" + i % 200).child("free").point().inc();
          }
        });

    assertThat(sum(capped, "calls_total")).isEqualTo(16_000);
    assertThat(Scrape.samples(capped, "calls_total")).hasSize(101);
    double lost = sum(capped, "weir_label_overflow_total");
    assertThat(Scrape.samples(capped, "calls_total"))
        .anyMatch(
            line -> line.equals("calls_total{plan=\"__other__\",tenant=\"__other__\"} " + lost));
  }

  @Test
  void recordingIntoKnownSeriesAllocatesNothing() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    for (int i = 0; i < 20_000; i++) {
      recordAll(i);
    }
    long before = threads.getThreadAllocatedBytes(thread);
    long own = threads.getThreadAllocatedBytes(thread) - before;

    before = threads.getThreadAllocatedBytes(thread);
    for (int i = 0; i < 100_000; i++) {
      recordAll(i);
    }
    long allocated = threads.getThreadAllocatedBytes(thread) - before;

    assertThat(allocated - own).isZero();
  }

  private void recordAll(int i) {
    String a = values[i & 7];
    String b = values[i >> 3 & 7];
    calls.root().child(a).child(b).child("x").child(null).point().inc();
    times.root().child(a).child(b).point().observeNanos(1_000_000_000 / 64);
    inFlight.root().child(a).point().inc();
  }

  private double sum(String metric) {
    return sum(registry, metric);
  }

  private static double sum(MetricRegistry registry, String metric) {
    return Scrape.samples(registry, metric).stream()
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }

  private static void inParallel(int threads, Runnable task) throws InterruptedException {
    CountDownLatch start = new CountDownLatch(1);
    List<Thread> all = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      Thread thread =
          new Thread(
              () -> {
                try {
                  start.await();
                  task.run();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              });
      thread.start();
      all.add(thread);
    }
    start.countDown();
    for (Thread thread : all) {
      thread.join();
    }
  }
}
