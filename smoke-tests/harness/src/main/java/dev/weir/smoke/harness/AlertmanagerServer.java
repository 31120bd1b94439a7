package dev.weir.smoke.harness;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

/** A real Alertmanager, alone, without peers. Thread-safe. */
public final class AlertmanagerServer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Pattern LISTENING = Pattern.compile("Listening on.* address=\\S+:(\\d+)");

  private final Running running;
  private final URI address;

  private AlertmanagerServer(Running running, URI address) {
    this.running = running;
    this.address = address;
  }

  /**
   * Returns once it takes alerts.
   *
   * @param program {@code alertmanager}
   * @param configuration its file
   * @param data an empty folder for what it remembers
   */
  public static AlertmanagerServer start(Path program, Path configuration, Path data) {
    Running running =
        Program.of(
                program.toString(),
                "--config.file=" + configuration,
                "--storage.path=" + data,
                "--cluster.listen-address=",
                "--web.listen-address=localhost:0")
            .start();
    String port = running.await(LISTENING, PATIENCE).group(1);
    return new AlertmanagerServer(running, URI.create("http://localhost:" + port));
  }

  public URI address() {
    return address;
  }

  /**
   * Hands it alerts in one go, as a Prometheus does.
   *
   * @param json an array of them, each with its {@code labels}
   */
  public void post(String json) {
    HttpCalls.Answer answer =
        new HttpCalls(address)
            .with("Content-Type", "application/json")
            .post("/api/v2/alerts", json);
    if (answer.status() != 200) {
      throw new IllegalStateException(json + " is answered with " + answer);
    }
  }

  @Override
  public void close() {
    running.close();
  }
}
