package dev.weir.cli.grafana;

import dev.weir.cli.Asked;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/** {@code grafana deploy} as it is typed, but for the environment, and without waiting. */
final class Deploying {
  private final String url;
  private final Map<String, String> environment = new HashMap<>();

  /** How long it would have waited, in milliseconds. */
  final List<Long> waits = new ArrayList<>();

  private Deploying(String url) {
    this.url = url;
  }

  static Deploying to(FakeGrafana grafana) {
    return to(grafana.url()).with(Credentials.TOKEN, FakeGrafana.TOKEN);
  }

  static Deploying to(String url) {
    return new Deploying(url);
  }

  Deploying with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  Asked folder(String title, Object... more) {
    List<Object> arguments = new ArrayList<>(List.of("grafana", "deploy", "--url", url));
    arguments.addAll(List.of("--folder", title));
    arguments.addAll(List.of(more));
    return Asked.of(this::prepare, arguments.toArray());
  }

  private void prepare(CommandLine weir) {
    DeployCommand deploy =
        weir.getSubcommands().get("grafana").getSubcommands().get("deploy").getCommand();
    deploy.environment = environment;
    deploy.backoff = new Backoff(waits::add);
  }
}
