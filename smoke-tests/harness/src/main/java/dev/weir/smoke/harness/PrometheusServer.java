package dev.weir.smoke.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A real Prometheus that scrapes one side port every second. Thread-safe. */
public final class PrometheusServer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Pattern READY = Pattern.compile("Server is ready to receive web requests");
  private static final Pattern LISTENING = Pattern.compile("Listening on.* address=\\S+:(\\d+)");
  private static final Pattern RESULT = Pattern.compile("\"value\":\\[[\\d.]+,\"([^\"]+)\"\\]");

  private final Running running;
  private final URI address;

  private PrometheusServer(Running running, URI address) {
    this.running = running;
    this.address = address;
  }

  /**
   * Returns once it answers queries.
   *
   * @param program {@code prometheus}
   * @param folder an empty folder for its configuration and data
   * @param target the side port
   */
  public static PrometheusServer start(Path program, Path folder, URI target) {
    Running running =
        Program.of(
                List.of(
                    program.toString(),
                    "--config.file=" + configuration(folder, target),
                    "--storage.tsdb.path=" + folder.resolve("data"),
                    "--web.listen-address=localhost:0"))
            .start();
    running.await(READY, PATIENCE);
    String port = running.await(LISTENING, PATIENCE).group(1);
    return new PrometheusServer(running, URI.create("http://localhost:" + port));
  }

  public URI address() {
    return address;
  }

  /** The one value that an instant query gives, if it gives any. */
  public OptionalDouble query(String promql) {
    HttpCalls.Answer answer =
        new HttpCalls(address)
            .get("/api/v1/query?query=" + URLEncoder.encode(promql, StandardCharsets.UTF_8));
    if (answer.status() != 200) {
      throw new IllegalStateException(promql + " is answered with " + answer);
    }
    Matcher result = RESULT.matcher(answer.body());
    if (!result.find()) {
      return OptionalDouble.empty();
    }
    double value = Double.parseDouble(result.group(1));
    if (result.find()) {
      throw new IllegalStateException(promql + " has several results: " + answer.body());
    }
    return OptionalDouble.of(value);
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
