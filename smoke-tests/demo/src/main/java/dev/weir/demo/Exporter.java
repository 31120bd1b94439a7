package dev.weir.demo;

import dev.weir.smoke.harness.ExporterServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What tells Prometheus of the machine, or of a backend: somebody else's program for each. */
enum Exporter {
  NODE("node-exporter:9100"),
  // SynapScale's document has a name of its own for it.
  POSTGRES("postgres-exporter:9187", "db_exporter:9187"),
  REDIS("redis-exporter:9121"),
  KAFKA("kafka-exporter:9308") {
    @Override
    List<String> arguments(Map<String, String> environment) {
      return List.of("--kafka.server=" + environment.get("KAFKA_BOOTSTRAP"));
    }
  };

  private final List<String> targets;

  Exporter(String... targets) {
    this.targets = List.of(targets);
  }

  /** As what it is in a prometheus.yml. */
  List<String> targets() {
    return targets;
  }

  /**
   * Returns once it answers a scrape.
   *
   * @param environment where the backends are
   */
  ExporterServer start(Path program, Map<String, String> environment) {
    return ExporterServer.start(program, environment, arguments(environment));
  }

  /** None: most read the environment. */
  List<String> arguments(Map<String, String> environment) {
    return List.of();
  }

  /** Its program's name. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT) + "_exporter";
  }
}
