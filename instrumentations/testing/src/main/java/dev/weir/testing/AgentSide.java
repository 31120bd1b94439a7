package dev.weir.testing;

import dev.weir.agent.LibraryWatch;
import dev.weir.config.Configuration;
import dev.weir.config.Problem;
import dev.weir.config.ViewConfig;
import dev.weir.config.WeirConfig;
import dev.weir.context.ContextKeys;
import dev.weir.context.RequestContext;
import dev.weir.context.RequestFacts;
import dev.weir.context.Trails;
import dev.weir.dialect.Dialect;
import dev.weir.log.Log;
import dev.weir.meters.AddedLabel;
import dev.weir.meters.Binder;
import dev.weir.meters.Meters;
import dev.weir.meters.MetricRegistry;
import dev.weir.meters.MetricSettings;
import dev.weir.rules.ContextLabel;
import dev.weir.rules.RuleContext;
import dev.weir.spi.Instrumentation;
import dev.weir.weave.Catalogue;
import dev.weir.weave.Loom;
import dev.weir.weave.WeaveMonitor;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

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
    loom.add(new LibraryWatch(jvm));
    loom.mainClass().reached();
    loom.open();
  }

  /** Metrics without a past, in this dialect; the service is called {@code shop}. */
  public static void renew(String dialect) {
    faults.set(0);
    ContextKeys.install(ContextKeys.of(Map.of()));
    Trails.install(null);
    log.reset();
    MetricRegistry registry = new MetricRegistry(MetricSettings.defaults());
    Binder binder = new Binder(registry, Dialect.valueOf(dialect), "shop");
    Meters.install(() -> binder);
  }

  /** Metrics without a past; the context and the views of a configuration file. */
  public static void context(String file) {
    WeirConfig config = Configuration.load("config=" + file).config();
    ContextKeys keys = ContextKeys.of(config.context());
    keys.readAtEnd();
    ContextKeys.install(keys);
    Trails.install(Trails.of(config.correlation(), config.metrics().exemplars()));
    RequestContext.inherit();
    Map<ViewConfig, List<AddedLabel>> added = new HashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (ViewConfig view : config.views()) {
      added.put(
          view,
          ContextLabel.of(
              view, new RuleContext(keys), (rule, reason) -> faults.incrementAndGet(), problems));
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(problems.toString());
    }
    MetricSettings settings = MetricSettings.defaults().views(config.views()).addedLabels(added);
    Binder binder = new Binder(new MetricRegistry(settings), Dialect.OTEL, "shop");
    Meters.install(() -> binder);
  }

  /** As a server does: this thread serves a request whose every fact is this; null for none. */
  public static void serve(@Nullable String fact) {
    RequestContext.serve(fact == null ? null : RequestContext.begin(new SameFacts(fact)));
  }

  /** What a rule would read now. */
  public static @Nullable String read(String key) {
    return Objects.requireNonNull(ContextKeys.installed().key(key), key).read();
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

  private static final class SameFacts implements RequestFacts {
    private final String fact;

    SameFacts(String fact) {
      this.fact = fact;
    }

    @Override
    public String header(String name) {
      return fact;
    }

    @Override
    public String queryString() {
      return fact;
    }

    @Override
    public Object attribute(String name) {
      return fact;
    }

    @Override
    public String principal() {
      return fact;
    }
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
