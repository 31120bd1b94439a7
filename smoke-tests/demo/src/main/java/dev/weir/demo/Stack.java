package dev.weir.demo;

import dev.weir.smoke.harness.AlertmanagerServer;
import dev.weir.smoke.harness.AppProcess;
import dev.weir.smoke.harness.GrafanaServer;
import dev.weir.smoke.harness.HttpCalls;
import dev.weir.smoke.harness.Programs;
import dev.weir.smoke.harness.PrometheusServer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * What config/docker starts in containers, from the programs of this machine: a system of
 * config/examples under the agent, Prometheus, Alertmanager and Grafana with its files. What is not
 * on this machine is named. Until Ctrl-C, or for {@code STACK_SECONDS}; whatever it started ends
 * with it.
 */
public final class Stack implements AutoCloseable {
  private static final Duration BETWEEN_VISITS = Duration.ofSeconds(1);

  private final LocalSystem system;
  private final StackFiles files;
  private final Map<LocalService, HttpCalls> services = new LinkedHashMap<>();

  /** What was started last ends first. */
  private final Deque<AutoCloseable> started = new ArrayDeque<>();

  private Stack(LocalSystem system) {
    this.system = system;
    this.files = StackFiles.of(system.name());
    started.push(files);
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
      stack.program("Alertmanager", stack::alertmanager);
      stack.program("Prometheus", stack::prometheus);
      stack.program("Grafana", stack::grafana);
      System.out.println(
          "  Dashboards       java -jar agent/dist/target/weir.jar grafana deploy --url … --folder "
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
    Map<String, String> environment = new HashMap<>();
    for (Backend backend : system.backends()) {
      started.push(backend.start(files.data(), environment));
    }
    for (LocalService service : system.services()) {
      AppProcess process = service.start(files.file("weir.yaml"), environment);
      started.push(process);
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

  private URI alertmanager(Path program) {
    AlertmanagerServer alertmanager =
        AlertmanagerServer.start(
            program, files.file("alertmanager.yml"), files.data().resolve("alertmanager"));
    started.push(alertmanager);
    files.replace("alertmanager:9093", alertmanager.address().getAuthority());
    return alertmanager.address();
  }

  private URI prometheus(Path program) {
    PrometheusServer prometheus =
        PrometheusServer.start(
            program, files.file("prometheus.yml"), files.data().resolve("prometheus"));
    started.push(prometheus);
    files.replace("prometheus:9090", prometheus.address().getAuthority());
    return prometheus.address();
  }

  private URI grafana(Path program) {
    GrafanaServer grafana =
        GrafanaServer.start(program, files.provisioning(), files.data().resolve("grafana"));
    started.push(grafana);
    return grafana.address();
  }

  private void program(String name, Function<Path, URI> start) {
    Object where =
        Programs.find(name.toLowerCase(Locale.ROOT)).<Object>map(start).orElse("not on the PATH");
    says(name, where);
  }

  private static void says(String what, Object where) {
    System.out.printf("  %-16s %s%n", what, where);
  }

  @Override
  public void close() {
    while (!started.isEmpty()) {
      close(started.pop());
    }
  }

  private static void close(AutoCloseable running) {
    try {
      running.close();
    } catch (Exception e) {
      throw new IllegalStateException("cannot end " + running, e);
    }
  }
}
