package dev.weir.demo;

import dev.weir.smoke.harness.App;
import dev.weir.smoke.harness.AppProcess;
import dev.weir.smoke.harness.Jdks;
import dev.weir.smoke.harness.Launch;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A process of a system.
 *
 * @param name in prometheus.yml its side port is port 9404 of a host of this name
 * @param arguments of the application
 * @param visits what to ask it for now and then, so that there is something to see
 */
record LocalService(String name, App app, List<String> arguments, List<Visit> visits) {

  static LocalService of(String name, App app, Visit... visits) {
    return new LocalService(name, app, List.of(), List.of(visits));
  }

  /** One of several that are the same application, told by its argument which of them it is. */
  static LocalService named(String name, App app, Visit... visits) {
    return new LocalService(name, app, List.of(name), List.of(visits));
  }

  /** Starts it under the agent with this configuration, and returns once it is up. */
  AppProcess start(Path configuration, Map<String, String> environment) {
    Launch launch = app.on(Jdks.current()).env("OTEL_SERVICE_NAME", name).weir(configuration);
    arguments.forEach(launch::argument);
    environment.forEach(launch::env);
    return launch.start();
  }

  /** {@code data-service:9404}. */
  String target() {
    return name + ":9404";
  }

  /** By which the others are told its address: {@code DATA_SERVICE_URL}. */
  String variable() {
    return name.toUpperCase(Locale.ROOT).replace('-', '_') + "_URL";
  }
}
