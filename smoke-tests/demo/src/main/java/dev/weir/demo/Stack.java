package dev.weir.demo;

import dev.weir.smoke.harness.AlertmanagerServer;
import dev.weir.smoke.harness.AppProcess;
import dev.weir.smoke.harness.ExporterServer;
import dev.weir.smoke.harness.GrafanaServer;
import dev.weir.smoke.harness.HttpCalls;
import dev.weir.smoke.harness.Programs;
import dev.weir.smoke.harness.PrometheusServer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What config/docker starts in containers, from the programs of this machine: a system of
 * config/examples under the agent, exporters, Prometheus, Alertmanager and Grafana with its files.
 * What is not on this machine is named. Until Ctrl-C, or for {@code STACK_SECONDS}; whatever it
 * started ends with it.
 */
public final class Stack implements AutoCloseable {
  private static final Duration BETWEEN_VISITS = Duration.ofSeconds(1);

  private final LocalSystem system;
  private final Started started = new Started();
  private final StackFiles files;
  private final Map<LocalService, HttpCalls> services = new LinkedHashMap<>();

  /** Where everything is, for services and exporters. */
  private final Map<String, String> environment = new HashMap<>();

  private Stack(LocalSystem system) {
    this.system = system;
    this.files = started.add(StackFiles.of(system.name()));
  }

  public static void main(String[] arguments) throws InterruptedException {
    Map<String, String> environment = System.getenv();
    LocalSystem system;
    try {
      system = LocalSystem.called(environment.getOrDefault("SYSTEM", "data-sync"));
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(1);
      return;
    }
    Stay.run(environment.getOrDefault("STACK_SECONDS", ""), stay -> run(system, stay));
  }

  private static void run(LocalSystem system, Stay stay) throws InterruptedException {
    System.out.println("Starting " + system.name() + "; Ctrl-C ends it ...");
    try (Stack stack = new Stack(system)) {
      stack.applications();
      stack.visit(); // the first scrape has something to read
      stack.exporters();
      stack.program("Alertmanager", stack::alertmanager);
      stack.program("Prometheus", stack::prometheus);
      stack.program("Grafana", stack::grafana);
      says(
          "Dashboards",
          "java -jar agent/dist/target/weir.jar grafana deploy --url … --folder "
              + system.name()
              + " --dashboards config/examples/"
              + system.name()
              + "/dashboards");
      while (stay.waits(BETWEEN_VISITS)) {
        stack.visit();
      }
    }
  }

  private void applications() {
    for (Backend backend : system.backends()) {
      started.add(backend.start(files.data(), environment));
    }
    for (LocalService service : system.services()) {
      AppProcess process = started.add(service.start(files.file("weir.yaml"), environment));
      services.put(service, process.calls());
      environment.put(service.variable(), process.address().toString());
      files.replace(service.target(), process.sidePort().getAuthority());
      says(service.name(), process.address());
      says("  its metrics", process.sidePort().resolve("/metrics"));
    }
  }

  private void visit() {
    services.forEach((service, calls) -> service.visits().forEach(visit -> visit.to(calls)));
  }

  private void exporters() {
    Stream.of(Exporter.values())
        .filter(exporter -> exporter.targets().stream().anyMatch(files::scrapes))
        .forEach(exporter -> program(exporter.toString(), program -> exporter(exporter, program)));
  }

  private URI exporter(Exporter exporter, Path program) {
    ExporterServer server = started.add(exporter.start(program, environment));
    exporter.targets().forEach(it -> files.replace(it, server.address().getAuthority()));
    return server.address();
  }

  private URI alertmanager(Path program) {
    AlertmanagerServer alertmanager =
        started.add(
            AlertmanagerServer.start(
                program, files.file("alertmanager.yml"), files.data().resolve("alertmanager")));
    files.replace("alertmanager:9093", alertmanager.address().getAuthority());
    return alertmanager.address();
  }

  private URI prometheus(Path program) {
    PrometheusServer prometheus =
        started.add(
            PrometheusServer.start(
                program, files.file("prometheus.yml"), files.data().resolve("prometheus")));
    files.replace("prometheus:9090", prometheus.address().getAuthority());
    return prometheus.address();
  }

  private URI grafana(Path program) {
    return started
        .add(GrafanaServer.start(program, files.provisioning(), files.data().resolve("grafana")))
        .address();
  }

  private void program(String name, Function<Path, URI> start) {
    Object where =
        Programs.find(name.toLowerCase(Locale.ROOT)).<Object>map(start).orElse("not on the PATH");
    says(name, where);
  }

  private static void says(String what, Object where) {
    System.out.printf("  %-17s %s%n", what, where);
  }

  @Override
  public void close() {
    started.close();
  }
}
