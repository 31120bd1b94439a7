package dev.weir.demo;

import static dev.weir.demo.Backend.ARCHIVE;
import static dev.weir.demo.Backend.CARDS;
import static dev.weir.demo.Backend.KAFKA;
import static dev.weir.demo.Backend.MAIL;
import static dev.weir.demo.Backend.POSTGRES;
import static dev.weir.demo.Backend.REDIS;

import dev.weir.smoke.harness.App;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A system of config/examples that runs on one machine.
 *
 * @param backends what its services need
 * @param services started in this order: a later one may ask an earlier one
 */
record LocalSystem(String name, List<Backend> backends, List<LocalService> services) {
  private static final List<LocalSystem> ALL =
      List.of(
          new LocalSystem(
              "data-sync",
              List.of(),
              List.of(
                  LocalService.of(
                      "sync",
                      App.DATA_SYNC,
                      Visit.post("/sync?connector=crm&records=20&conflicts=1"),
                      Visit.post("/sync?connector=warehouse&records=5&conflicts=0")))),
          new LocalSystem(
              "synapscale",
              List.of(POSTGRES),
              List.of(
                  LocalService.of(
                      "api",
                      App.SYNAPSCALE,
                      Visit.get("/workspaces/acme-main/analytics"),
                      Visit.get("/workspaces/acme-main/exports")))),
          new LocalSystem(
              "sql-synthesizer",
              List.of(POSTGRES),
              List.of(
                  LocalService.of(
                      "app",
                      App.SQL_SYNTHESIZER,
                      Visit.post("/api/query", "count orders"),
                      Visit.post("/api/query/async", "show customers"),
                      Visit.post("/api/login", "open sesame"),
                      Visit.post("/api/login", "12345")))),
          new LocalSystem("datalab", List.of(POSTGRES, REDIS), datalab()),
          new LocalSystem(
              "tollgate",
              List.of(POSTGRES, REDIS, KAFKA, CARDS, MAIL, ARCHIVE),
              List.of(
                  LocalService.of(
                      "gateway",
                      App.TOLLGATE,
                      Visit.get("/api/v1/usage").with("X-Api-Key", "acme-1"),
                      Visit.get("/api/v1/legacy").with("X-Api-Key", "globex-1"),
                      Visit.get("/api/v1/usage"),
                      Visit.post("/admin/billing")))));

  private static List<LocalService> datalab() {
    return List.of(
        LocalService.named(
            "data-service",
            App.DATALAB,
            Visit.get("/datasets/iris"),
            Visit.get("/datasets/none"),
            Visit.get("/queries")),
        LocalService.named("ai-service", App.DATALAB, Visit.get("/predict")),
        LocalService.named("compute-service", App.DATALAB, Visit.get("/jobs")),
        LocalService.named("viz-service", App.DATALAB, Visit.get("/charts")),
        LocalService.named("api-gateway", App.DATALAB, Visit.get("/api/overview")));
  }

  /**
   * @throws IllegalArgumentException with the names there are, where it is none of them
   */
  static LocalSystem called(String name) {
    Optional<LocalSystem> found = ALL.stream().filter(it -> it.name.equals(name)).findFirst();
    return found.orElseThrow(
        () ->
            new IllegalArgumentException(
                "SYSTEM="
                    + name
                    + " is no system of config/examples. Choose one of "
                    + ALL.stream().map(LocalSystem::name).collect(Collectors.joining(", "))
                    + "."));
  }
}
