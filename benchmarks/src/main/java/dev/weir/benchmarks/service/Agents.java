package dev.weir.benchmarks.service;

import dev.weir.smoke.harness.FreePort;
import dev.weir.smoke.harness.Launch;
import dev.weir.smoke.harness.Repository;
import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Under what the same service is started, each as its documentation says, metrics alone. */
final class Agents {
  /** In the order in which they take turns; the first is the base of comparisons. */
  static final Map<String, UnaryOperator<Launch>> ALL = new LinkedHashMap<>();

  static {
    ALL.put("bare", launch -> launch);
    ALL.put("Weir", Launch::weir);
    ALL.put("OpenTelemetry", Agents::openTelemetry);
  }

  private Agents() {}

  static Path weir() {
    return Repository.agentJar();
  }

  /** As Maven resolved it. */
  static Path openTelemetry() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(jar -> jar.getFileName().toString().startsWith("opentelemetry-javaagent-"))
        .findFirst()
        .orElseThrow();
  }

  private static Launch openTelemetry(Launch launch) {
    return launch
        .agent(openTelemetry(), "")
        .env("OTEL_METRICS_EXPORTER", "prometheus")
        .env("OTEL_EXPORTER_PROMETHEUS_PORT", String.valueOf(FreePort.pick()))
        .env("OTEL_TRACES_EXPORTER", "none")
        .env("OTEL_LOGS_EXPORTER", "none");
  }
}
