package dev.weir.health;

import com.grack.nanojson.JsonWriter;
import dev.weir.config.Address;
import dev.weir.config.CheckConfig;
import dev.weir.config.HealthConfig;
import dev.weir.config.WeirConfig;
import dev.weir.exposition.Response;
import dev.weir.exposition.SidePort;
import dev.weir.meters.Meters;
import dev.weir.meters.MetricRegistry;
import dev.weir.meters.MetricSpec;
import dev.weir.meters.Observed;
import dev.weir.meters.Pool;
import dev.weir.system.MemoryUse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The health endpoints of the side port and their gauge. Checks are asked when {@code /health} or
 * {@code /health/ready} is; where the configuration names checks of its own, a scrape has them
 * asked as well, beside it, and shows what was found before. Thread-safe.
 */
public final class Health {
  private static final long FRESH_MILLIS = 2_000;
  private static final long MILLIS_BETWEEN_SCRAPED = 10_000;

  private final HealthConfig config;
  private final Supplier<Class<?>[]> loaded;
  private final List<Check> own = new ArrayList<>();
  private final Checkups checkups;
  private final ReportPage page;

  /**
   * @param loaded the classes that the JVM has loaded
   */
  public Health(WeirConfig config, Supplier<Class<?>[]> loaded) {
    this.config = config.health();
    this.loaded = loaded;
    own.add(new DiskCheck(this.config.disk()));
    own.add(new MemoryCheck(this.config.memory(), new MemoryUse()));
    for (CheckConfig check : this.config.checks()) {
      own.add(check(check));
    }
    this.checkups = new Checkups(this::checks, FRESH_MILLIS);
    this.page = new ReportPage(config.service(), this.config.detail());
  }

  private Check check(CheckConfig check) {
    String call = check.call();
    Address tcp = check.tcp();
    return tcp != null
        ? new TcpCheck(check, tcp)
        : new CallCheck(check, String.valueOf(call), loaded);
  }

  private List<Check> checks() {
    List<Check> all = new ArrayList<>(own);
    for (Pool<?> pool : Meters.openPools()) {
      all.add(new PoolCheck(config.pools(), pool));
    }
    return all;
  }

  /** Adds the paths to a port that is yet to be opened. */
  public SidePort serve(SidePort port) {
    return port.serve("/health", (request, response) -> answer(response))
        .serve("/health/live", (request, response) -> answer(response, 200, "alive", null))
        .serve("/health/ready", (request, response) -> answerReady(response));
  }

  private void answer(Response response) throws IOException {
    Report report = report();
    write(response, code(report), page.json(report, uptimeMillis()));
  }

  private void answerReady(Response response) throws IOException {
    String lack = Readiness.lacks(uptimeMillis());
    if (lack == null && report().status == Status.UNHEALTHY) {
      lack = "a critical check failed. See /health.";
    }
    answer(response, lack == null ? 200 : 503, lack == null ? "ready" : "not ready", lack);
  }

  private static int code(Report report) {
    return report.status == Status.UNHEALTHY ? 503 : 200;
  }

  private Report report() throws IOException {
    try {
      return checkups.report();
    } catch (InterruptedException e) {
      throw new IOException("the exchange took too long", e);
    }
  }

  private static void answer(Response response, int code, String status, @Nullable String reason)
      throws IOException {
    String json =
        reason == null
            ? JsonWriter.string().object().value("status", status).end().done()
            : JsonWriter.string()
                .object()
                .value("status", status)
                .value("reason", reason)
                .end()
                .done();
    write(response, code, json + "\n");
  }

  private static void write(Response response, int code, String json) throws IOException {
    response.status(code);
    response.header("Content-Type", "application/json");
    response.header("Cache-Control", "no-store");
    response.write(json.getBytes(StandardCharsets.UTF_8));
  }

  private static long uptimeMillis() {
    return ManagementFactory.getRuntimeMXBean().getUptime();
  }

  /** Exposes what the last checkup found. */
  public void register(MetricRegistry registry) {
    registry.observed(
        MetricSpec.gauge("weir_health_status")
            .help("What a check found: 1 healthy, 0.5 degraded, 0 unhealthy.")
            .labels("check")
            .build(),
        this::show);
  }

  private void show(Observed.Sink sink) {
    Report last = checkups.last();
    boolean old =
        last == null || System.currentTimeMillis() - last.atMillis > MILLIS_BETWEEN_SCRAPED;
    if (old && !config.checks().isEmpty()) {
      askBesides();
    }
    if (last != null) {
      for (Result result : last.results) {
        sink.value(result.status.value, result.check.name);
      }
    }
  }

  /** Who comes twice waits for the first, and is answered at once then. */
  private void askBesides() {
    Thread thread =
        new Thread(
            () -> {
              try {
                checkups.report();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "weir-checkup");
    thread.setDaemon(true);
    thread.setContextClassLoader(Health.class.getClassLoader());
    thread.start();
  }
}
