package dev.weir.smoke.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * A Grafana 10 or newer that has what it is provisioned with, and shows it to whoever comes. Its
 * binary needs the rest of its distribution. Thread-safe.
 */
public final class GrafanaServer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /** Where Debian's and Red Hat's packages have what belongs to {@code /usr/sbin/grafana}. */
  private static final Path PACKAGED = Path.of("/usr/share/grafana");

  private final Running running;
  private final URI address;

  private GrafanaServer(Running running, URI address) {
    this.running = running;
    this.address = address;
  }

  /**
   * Returns once it is well.
   *
   * @param program {@code grafana}
   * @param provisioning a folder of data sources and dashboards
   * @param data a folder for what it remembers
   */
  public static GrafanaServer start(Path program, Path provisioning, Path data) {
    int port = FreePort.pick();
    Running running =
        Program.of(program.toString(), "server", "--homepath", home(program).toString())
            .env("GF_PATHS_PROVISIONING", provisioning.toString())
            .env("GF_PATHS_DATA", data.toString())
            .env("GF_PATHS_LOGS", data.resolve("log").toString())
            .env("GF_PATHS_PLUGINS", data.resolve("plugins").toString())
            .env("GF_SERVER_HTTP_ADDR", "127.0.0.1")
            .env("GF_SERVER_HTTP_PORT", String.valueOf(port))
            .env("GF_AUTH_ANONYMOUS_ENABLED", "true")
            .env("GF_AUTH_ANONYMOUS_ORG_ROLE", "Viewer")
            // It asks nobody outside.
            .env("GF_ANALYTICS_REPORTING_ENABLED", "false")
            .env("GF_ANALYTICS_CHECK_FOR_UPDATES", "false")
            .env("GF_ANALYTICS_CHECK_FOR_PLUGIN_UPDATES", "false")
            .env("GF_PLUGINS_PREINSTALL_DISABLED", "true")
            .start();
    URI address = URI.create("http://localhost:" + port);
    running.awaitAnswer(address, "/api/health", PATIENCE);
    return new GrafanaServer(running, address);
  }

  public URI address() {
    return address;
  }

  @Override
  public void close() {
    running.close();
  }

  private static Path home(Path program) {
    return Stream.of(real(program).resolve("../..").normalize(), PACKAGED)
        .filter(home -> Files.isRegularFile(home.resolve("conf/defaults.ini")))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    program
                        + " has no conf/defaults.ini. Put the whole of Grafana on this machine."));
  }

  private static Path real(Path program) {
    try {
      return program.toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
