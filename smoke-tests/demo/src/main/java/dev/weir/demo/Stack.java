package dev.weir.demo;

import dev.weir.smoke.harness.AlertmanagerServer;
import dev.weir.smoke.harness.AppProcess;
import dev.weir.smoke.harness.HttpCalls;
import dev.weir.smoke.harness.Jdks;
import dev.weir.smoke.harness.Launch;
import dev.weir.smoke.harness.PostgresServer;
import dev.weir.smoke.harness.Programs;
import dev.weir.smoke.harness.PrometheusServer;
import dev.weir.smoke.harness.Repository;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/**
 * What config/docker starts in containers, from the programs of this machine: a system of
 * config/examples under the agent, Prometheus and Alertmanager with its files. What is not on this
 * machine is named. Until Ctrl-C, or for {@code STACK_SECONDS}; whatever it started ends with it.
 */
public final class Stack implements AutoCloseable {
  private static final Duration BETWEEN_VISITS = Duration.ofSeconds(1);
  private static final Path CONFIG = Repository.root().resolve("config");

  private final LocalSystem system;
  private final TemporaryFolder folder = TemporaryFolder.create("weir-stack");
  private final Path files;

  /** What was started last ends first. */
  private final Deque<AutoCloseable> started = new ArrayDeque<>();

  private Stack(LocalSystem system) {
    this.system = system;
    this.files = folder.path().resolve("examples").resolve(system.name());
    folder.copy(
        CONFIG.resolve("examples").resolve(system.name()), Path.of("examples", system.name()));
    folder.copy(CONFIG.resolve("prometheus"), Path.of("prometheus"));
    folder.copy(CONFIG.resolve("alertmanager"), Path.of("alertmanager"));
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
      AppProcess app = stack.application();
      says(system.name(), app.address());
      says("Its metrics", app.sidePort().resolve("/metrics"));
      stack.folder.replace(system.target(), app.sidePort().getAuthority());
      stack.alertmanager();
      stack.prometheus();
      System.out.println(
          "  Dashboards       java -jar agent/dist/target/weir.jar grafana deploy --url … --folder "
              + system.name()
              + " --dashboards config/examples/"
              + system.name()
              + "/dashboards");
      while (stay.waits(BETWEEN_VISITS)) {
        visit(system, app.calls());
      }
    }
  }

  private AppProcess application() {
    Launch launch = system.app().on(Jdks.current()).weir(files.resolve("weir.yaml"));
    if (system.needsPostgres()) {
      PostgresServer postgres = postgres();
      started.push(postgres);
      launch
          .env("SPRING_DATASOURCE_URL", postgres.jdbcUrl())
          .env("SPRING_DATASOURCE_USERNAME", "shop");
    }
    AppProcess app = launch.start();
    started.push(app);
    return app;
  }

  private PostgresServer postgres() {
    Path initdb = program("initdb", system.name() + " keeps its data there");
    return PostgresServer.start(initdb, program("postgres", "beside initdb"));
  }

  private static Path program(String name, String why) {
    return Programs.find(name)
        .orElseThrow(
            () -> new IllegalStateException(name + " is not on this machine: " + why + "."));
  }

  private void alertmanager() {
    Programs.find("alertmanager")
        .map(
            program ->
                AlertmanagerServer.start(
                    program,
                    files.resolve("alertmanager.yml"),
                    folder.path().resolve("alertmanager-data")))
        .ifPresentOrElse(
            alertmanager -> {
              started.push(alertmanager);
              folder.replace("alertmanager:9093", alertmanager.address().getAuthority());
              says("Alertmanager", alertmanager.address());
            },
            () -> says("Alertmanager", "not on the PATH"));
  }

  private void prometheus() {
    Programs.find("prometheus")
        .map(
            program ->
                PrometheusServer.start(
                    program,
                    files.resolve("prometheus.yml"),
                    folder.path().resolve("prometheus-data")))
        .ifPresentOrElse(
            prometheus -> {
              started.push(prometheus);
              says("Prometheus", prometheus.address());
            },
            () -> says("Prometheus", "not on the PATH"));
  }

  private static void visit(LocalSystem system, HttpCalls calls) {
    for (String visit : system.visits()) {
      String[] words = visit.split(" ");
      calls.send(words[0], words[1], "");
    }
  }

  private static void says(String what, Object where) {
    System.out.printf("  %-16s %s%n", what, where);
  }

  @Override
  public void close() {
    while (!started.isEmpty()) {
      close(started.pop());
    }
    folder.close();
  }

  private static void close(AutoCloseable running) {
    try {
      running.close();
    } catch (Exception e) {
      throw new IllegalStateException("cannot end " + running, e);
    }
  }
}
