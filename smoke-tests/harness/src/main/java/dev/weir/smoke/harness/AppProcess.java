package dev.weir.smoke.harness;

import java.net.URI;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An application that is up, in a JVM of its own. Thread-safe. */
public final class AppProcess implements AutoCloseable {
  private static final Pattern SIDE_PORT = Pattern.compile("^weir: .*https?://[^\\s:]+:(\\d+)/");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Running running;
  private final String address;

  AppProcess(Running running, String address) {
    this.running = running;
    this.address = address.startsWith("http") ? address : "http://localhost:" + address;
  }

  public Running running() {
    return running;
  }

  /** The application's own address. */
  public URI address() {
    return URI.create(address);
  }

  /**
   * Calls the application.
   *
   * @throws IllegalStateException with all that it wrote, where it has ended
   */
  public HttpCalls calls() {
    running.requireAlive();
    return new HttpCalls(address());
  }

  /** The agent's address, as its one line says. */
  public URI sidePort() {
    Matcher line = running.await(SIDE_PORT, PATIENCE);
    return URI.create("http://localhost:" + line.group(1));
  }

  /** What a Prometheus would read now. */
  public Scrape scrape() {
    running.requireAlive();
    HttpCalls.Answer answer = new HttpCalls(sidePort()).get("/metrics");
    if (answer.status() != 200) {
      throw new IllegalStateException("the side port answers " + answer);
    }
    return Scrape.parse(answer.body());
  }

  @Override
  public void close() {
    running.close();
  }
}
