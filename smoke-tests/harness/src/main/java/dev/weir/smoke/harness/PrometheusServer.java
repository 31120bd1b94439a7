package dev.weir.smoke.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A real Prometheus. {@link PromQl} asks it. Thread-safe. */
public final class PrometheusServer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Pattern READY = Pattern.compile("Server is ready to receive web requests");
  private static final Pattern LISTENING = Pattern.compile("Listening on.* address=\\S+:(\\d+)");

  private final Running running;
  private final URI address;

  private PrometheusServer(Running running, URI address) {
    this.running = running;
    this.address = address;
  }

  /**
   * One that scrapes one side port every second; returns once it answers queries.
   *
   * @param program {@code prometheus}
   * @param folder an empty folder for its configuration and data
   * @param target the side port
   */
  public static PrometheusServer start(Path program, Path folder, URI target) {
    return start(program, configuration(folder, target), folder.resolve("data"));
  }

  /**
   * Returns once it answers queries.
   *
   * @param program {@code prometheus}
   * @param configuration its file
   * @param data a folder for what it reads
   * @param flags more of them
   */
  public static PrometheusServer start(
      Path program, Path configuration, Path data, String... flags) {
    List<String> command =
        new ArrayList<>(
            List.of(
                program.toString(),
                "--config.file=" + configuration,
                "--storage.tsdb.path=" + data,
                // What fires before Alertmanager was found is lost, and sent again after a minute.
                "--rules.alert.resend-delay=5s",
                "--enable-feature=exemplar-storage",
                "--web.listen-address=localhost:0"));
    command.addAll(List.of(flags));
    Running running = Program.of(command).start();
    running.await(READY, PATIENCE);
    String port = running.await(LISTENING, PATIENCE).group(1);
    return new PrometheusServer(running, URI.create("http://localhost:" + port));
  }

  public URI address() {
    return address;
  }

  @Override
  public void close() {
    running.close();
  }

  private static Path configuration(Path folder, URI target) {
    String text =
        """
        global:
          scrape_interval: 1s
        scrape_configs:
          - job_name: weir
            static_configs:
              - targets: ['%s']
        """
            .formatted(target.getAuthority());
    try {
      return Files.writeString(folder.resolve("prometheus.yml"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
