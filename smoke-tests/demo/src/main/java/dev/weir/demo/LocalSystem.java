package dev.weir.demo;

import dev.weir.smoke.harness.App;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A system of config/examples that runs on one machine.
 *
 * @param target its side port in prometheus.yml
 * @param needsPostgres whether it keeps anything there
 * @param visits what to ask it for now and then, so that there is something to see
 */
record LocalSystem(
    String name, App app, String target, boolean needsPostgres, List<String> visits) {
  private static final List<LocalSystem> ALL =
      List.of(
          new LocalSystem(
              "data-sync",
              App.DATA_SYNC,
              "sync:9404",
              false,
              List.of(
                  "POST /sync?connector=crm&records=20&conflicts=1",
                  "POST /sync?connector=warehouse&records=5&conflicts=0")),
          new LocalSystem(
              "synapscale",
              App.SYNAPSCALE,
              "api:9404",
              true,
              List.of("GET /workspaces/acme-main/analytics", "GET /workspaces/acme-main/exports")),
          new LocalSystem("sql-synthesizer", App.SQL_SYNTHESIZER, "app:9404", true, List.of()));

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
                    + " does not run without containers. Choose one of "
                    + ALL.stream().map(LocalSystem::name).collect(Collectors.joining(", "))
                    + "."));
  }
}
