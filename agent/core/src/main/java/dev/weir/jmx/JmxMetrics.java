package dev.weir.jmx;

import dev.weir.config.ConfigFile;
import dev.weir.config.Position;
import dev.weir.config.Problem;
import dev.weir.config.schema.Unreadable;
import dev.weir.log.Log;
import dev.weir.meters.MetricRegistry;
import dev.weir.meters.MetricSpec;
import io.prometheus.jmx.JmxCollector;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What jmx_exporter's collector reads of MBeans at each scrape, beside the agent's own metrics. A
 * metric whose name one of those has is left out and counted: a scrape with a name twice is none.
 *
 * <pre>
 * jmx_scrape_error 0.0
 * weir_jmx_skipped_metrics 1.0
 * </pre>
 *
 * <p>Thread-safe.
 */
public final class JmxMetrics implements MultiCollector {
  private final String file;
  private final PrometheusRegistry beans;
  private final MetricRegistry registry;
  private final CommonLabels labels;
  private final Set<String> said = ConcurrentHashMap.newKeySet();
  private volatile int skipped;
  private volatile boolean failing;

  private JmxMetrics(String file, PrometheusRegistry beans, MetricRegistry registry) {
    this.file = file;
    this.beans = beans;
    this.registry = registry;
    this.labels = new CommonLabels(registry.commonLabels());
  }

  /**
   * Has the MBeans read from the next scrape on. Never throws; where the file cannot be used, says
   * why.
   *
   * @param file of jmx_exporter, relative to the working directory
   */
  public static void start(String file, MetricRegistry registry) {
    try {
      JmxMetrics metrics = new JmxMetrics(file, beans(new File(file)), registry);
      registry.observed(
          MetricSpec.gauge("weir_jmx_skipped_metrics")
              .help("Metrics of MBeans left out of the last scrape: the agent has their names.")
              .build(),
          sink -> sink.value(metrics.skipped));
      registry.prometheus().register(metrics);
    } catch (NoClassDefFoundError e) {
      Log.error(
          "this JVM lacks the module java.management: no MBean is read. Add it to the image.");
    } catch (Exception | LinkageError e) {
      Log.error(file + ": " + Sentence.of(e) + " No MBean is read. Mend the file and restart.");
      Log.debug("reading " + file, e);
    }
  }

  /** What is wrong with a file; null where MBeans can be read by it. Reads none. */
  public static @Nullable Problem problem(String file) {
    try {
      new ConfigFile(file).content().text();
      new JmxCollector(new File(file), JmxCollector.Mode.AGENT);
      return null;
    } catch (Unreadable e) {
      return e.problem();
    } catch (Exception | LinkageError e) {
      return new Problem(
          Position.in(file),
          "jmx_exporter's collector refuses it: " + Sentence.of(e) + " Correct the file.");
    }
  }

  /** The collector first refuses what an agent cannot do, then waits as the file asks it to. */
  private static PrometheusRegistry beans(File file) throws Exception {
    new JmxCollector(file, JmxCollector.Mode.AGENT);
    PrometheusRegistry beans = new PrometheusRegistry();
    new JmxCollector(file).register(beans);
    return beans;
  }

  @Override
  public MetricSnapshots collect() {
    List<MetricSnapshot> kept = new ArrayList<>();
    int refused = 0;
    Set<String> taken = registry.names();
    for (MetricSnapshot metric : scrape()) {
      if (isTaken(metric.getMetadata().getPrometheusName(), taken)) {
        refused++;
      } else {
        kept.add(labels.on(metric));
      }
    }
    skipped = refused;
    return new MetricSnapshots(kept);
  }

  /** Nothing while {@code startDelaySeconds} is not over. */
  private MetricSnapshots scrape() {
    try {
      MetricSnapshots read = beans.scrape();
      failing = false;
      return read;
    } catch (IllegalStateException waiting) {
      return MetricSnapshots.of();
    } catch (RuntimeException | LinkageError e) {
      if (!failing) {
        Log.warn(file + ": " + Sentence.of(e) + " No MBean is read.");
        Log.debug("reading MBeans", e);
      }
      failing = true;
      return MetricSnapshots.of();
    }
  }

  private boolean isTaken(String name, Set<String> taken) {
    boolean is = taken.contains(name) || taken.contains(MetricRegistry.withoutSuffix(name));
    if (is && said.add(name)) {
      Log.warn(file + ": the agent has a metric `" + name + "`. Rename the MBean's in its rule.");
    }
    return is;
  }
}
