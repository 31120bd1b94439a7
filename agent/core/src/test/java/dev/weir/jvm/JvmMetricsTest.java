package dev.weir.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.dialect.Dialect;
import dev.weir.meters.Binder;
import dev.weir.meters.MetricRegistry;
import dev.weir.meters.MetricSettings;
import dev.weir.meters.Scrape;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class JvmMetricsTest {
  private static final Pattern SAMPLE = Pattern.compile("([a-z]\\w*)(?:\\{(.*)})? \\S+");
  private static final Pattern LABEL = Pattern.compile("(\\w+)=\"");

  private final MetricRegistry registry = new MetricRegistry(MetricSettings.defaults());

  /** {@code micrometer.txt}: what Micrometer 1.15.1's own binders expose on HotSpot 17 with G1. */
  @Test
  void exposesWhatMicrometerExposes() throws Exception {
    startAndCollectGarbage(Dialect.MICROMETER, "jvm_gc_pause_seconds_count");

    assertThat(shape()).isEqualTo(expected("micrometer.txt"));
  }

  /** {@code classic.txt}: what client_java 1.9.0's own collectors expose on HotSpot 17 with G1. */
  @Test
  void exposesWhatTheLibraryOfPrometheusExposes() throws Exception {
    startAndCollectGarbage(Dialect.CLASSIC, "jvm_memory_pool_allocated_bytes_total");

    assertThat(shape()).isEqualTo(expected("classic.txt"));
  }

  @Test
  void exposesTheSemanticConventionsByDefault() throws Exception {
    startAndCollectGarbage(Dialect.OTEL, "jvm_gc_duration_seconds_count");

    assertThat(shape())
        .contains(
            "jvm_memory_used_bytes{jvm_memory_pool_name,jvm_memory_type}",
            "jvm_memory_committed_bytes{jvm_memory_pool_name,jvm_memory_type}",
            "jvm_memory_limit_bytes{jvm_memory_pool_name,jvm_memory_type}",
            "jvm_memory_used_after_last_gc_bytes{jvm_memory_pool_name,jvm_memory_type}",
            "# TYPE jvm_gc_duration_seconds histogram",
            "jvm_gc_duration_seconds_bucket{jvm_gc_action,jvm_gc_name,le}",
            "jvm_thread_count{jvm_thread_daemon,jvm_thread_state}",
            "# TYPE jvm_class_loaded_total counter",
            "jvm_class_count",
            "jvm_cpu_time_seconds_total",
            "jvm_cpu_count",
            "process_resident_memory_bytes");
    assertThat(Scrape.text(registry))
        .contains("jvm_memory_type=\"non_heap\"")
        .contains("jvm_gc_action=\"end of major GC\"");
  }

  @Test
  void countsEachCollectionOnce() throws Exception {
    MetricRegistry counting;
    long before;
    do { // until none ends while counting begins
      counting = new MetricRegistry(MetricSettings.defaults());
      before = collections();
      JvmMetrics.start(new Binder(counting, Dialect.OTEL, "test"));
    } while (collections() != before);

    for (int round = 0; round < 3; round++) {
      System.gc();
      awaitCounted(counting, before);
    }
  }

  private static void awaitCounted(MetricRegistry counting, long before) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (counted(counting) != collections() - before && System.nanoTime() < deadline) {
      Thread.sleep(20);
    }
    assertThat(counted(counting)).isEqualTo(collections() - before).isPositive();
  }

  private static long collections() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionCount)
        .sum();
  }

  private static long counted(MetricRegistry registry) {
    return (long)
        Scrape.samples(registry, "jvm_gc_duration_seconds_count").stream()
            .mapToDouble(JvmMetricsTest::number)
            .sum();
  }

  @Test
  void readsTheSameNumbersAsTheJvmItself() {
    JvmMetrics.start(new Binder(registry, Dialect.MICROMETER, "test"));

    assertThat(value("jvm_threads_live_threads"))
        .isBetween(1.0, 2.0 * ManagementFactory.getThreadMXBean().getThreadCount());
    assertThat(value("jvm_classes_loaded_classes")).isGreaterThan(1000);
    assertThat(value("process_start_time_seconds"))
        .isEqualTo(ManagementFactory.getRuntimeMXBean().getStartTime() / 1000.0);
    assertThat(value("process_cpu_time_ns_total")).isGreaterThan(1e8);
    assertThat(value("process_files_open_files")).isBetween(3.0, value("process_files_max_files"));
  }

  @Test
  void addsUpToAllThreads() {
    JvmMetrics.start(new Binder(registry, Dialect.OTEL, "test"));

    double sum =
        Scrape.samples(registry, "jvm_thread_count").stream()
            .mapToDouble(JvmMetricsTest::number)
            .sum();

    int threads = ManagementFactory.getThreadMXBean().getThreadCount();
    assertThat(sum).isBetween(threads - 5.0, threads + 5.0);
  }

  private void startAndCollectGarbage(Dialect dialect, String metric) throws InterruptedException {
    JvmMetrics.start(new Binder(registry, dialect, "test"));
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    do {
      System.gc();
      Thread.sleep(100);
    } while (Scrape.samples(registry, metric).isEmpty() && System.nanoTime() < deadline);
  }

  private double value(String metric) {
    return number(Scrape.samples(registry, metric).get(0));
  }

  private static double number(String sample) {
    return Double.parseDouble(sample.substring(sample.lastIndexOf(' ')));
  }

  /** Types, and names with their label names, of all but the agent's own metrics. */
  private String shape() {
    SortedSet<String> shape = new TreeSet<>();
    for (String line : Scrape.text(registry).split("\n")) {
      Matcher sample = SAMPLE.matcher(line);
      if (line.contains("weir_")
          || line.contains("_concurrent_phase_")) { // there or not, by chance
        continue;
      }
      if (line.startsWith("# TYPE")) {
        shape.add(line);
      } else if (sample.matches()) {
        shape.add(sample.group(1) + labels(sample.group(2)));
      }
    }
    return String.join("\n", shape);
  }

  private static String labels(String pairs) {
    SortedSet<String> names = new TreeSet<>();
    if (pairs != null) {
      LABEL.matcher(pairs).results().forEach(label -> names.add(label.group(1)));
    }
    return names.isEmpty() ? "" : "{" + String.join(",", names) + "}";
  }

  private static String expected(String resource) throws IOException {
    try (InputStream in = JvmMetricsTest.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }
}
