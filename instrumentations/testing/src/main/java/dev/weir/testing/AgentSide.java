package dev.weir.testing;

import dev.weir.dialect.Dialect;
import dev.weir.log.Log;
import dev.weir.meters.Binder;
import dev.weir.meters.Meters;
import dev.weir.meters.MetricRegistry;
import dev.weir.meters.MetricSettings;
import dev.weir.spi.Instrumentation;
import dev.weir.weave.Catalogue;
import dev.weir.weave.Loom;
import dev.weir.weave.WeaveMonitor;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The half of {@link Weir} that lives in the agent's loader. The other half calls it by reflection,
 * with types of the JDK alone, as the bootstrap calls the agent.
 */
public final class AgentSide {
  private static final AtomicInteger faults = new AtomicInteger();
  private static final ByteArrayOutputStream log = new ByteArrayOutputStream();

  private AgentSide() {}

  /** Weaves from now on; once in a JVM. */
  public static void open(java.lang.instrument.Instrumentation jvm)
      throws ReflectiveOperationException {
    Log.level(Log.Level.DEBUG);
    Log.out(new PrintStream(log, true, StandardCharsets.UTF_8));
    ClassLoader agent = AgentSide.class.getClassLoader();
    Catalogue catalogue = new Catalogue(agent);
    for (Instrumentation instrumentation : ServiceLoader.load(Instrumentation.class, agent)) {
      catalogue.add(instrumentation);
    }
    Loom loom = new Loom(jvm, agent, catalogue, new FaultCounter());
    loom.mainClass().reached();
    loom.open(Collections.emptySet());
  }

  /** Metrics without a past, in this dialect; the service is called {@code shop}. */
  public static void renew(String dialect) {
    faults.set(0);
    log.reset();
    MetricRegistry registry = new MetricRegistry(MetricSettings.defaults());
    Binder binder = new Binder(registry, Dialect.valueOf(dialect), "shop");
    Meters.install(() -> binder);
  }

  /** What Prometheus would read now. */
  public static String scrape() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrometheusTextFormatWriter.create()
        .write(out, Meters.binder().registry().prometheus().scrape());
    return out.toString(StandardCharsets.UTF_8);
  }

  /** How often advice threw or could not be linked. */
  public static int faults() {
    return faults.get();
  }

  /** The agent's log. */
  public static String log() {
    return log.toString(StandardCharsets.UTF_8);
  }

  private static final class FaultCounter implements WeaveMonitor {
    @Override
    public void woven(long nanos) {}

    @Override
    public void failed(String probe) {
      faults.incrementAndGet();
    }

    @Override
    public void unlinked(String probe) {
      faults.incrementAndGet();
    }
  }
}
