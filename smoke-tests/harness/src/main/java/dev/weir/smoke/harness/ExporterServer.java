package dev.weir.smoke.harness;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real exporter, of the machine or of some server, on any free port of it. Thread-safe. */
public final class ExporterServer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Running running;
  private final URI address;

  private ExporterServer(Running running, URI address) {
    this.running = running;
    this.address = address;
  }

  /**
   * Returns once it answers a scrape.
   *
   * @param program one that takes {@code --web.listen-address}
   * @param environment more variables
   * @param arguments more of them
   * @throws IllegalStateException with all that it wrote, where it ends instead
   */
  public static ExporterServer start(
      Path program, Map<String, String> environment, List<String> arguments) {
    String authority = "localhost:" + FreePort.pick();
    List<String> command =
        new ArrayList<>(List.of(program.toString(), "--web.listen-address=" + authority));
    command.addAll(arguments);
    Program exporter = Program.of(command);
    environment.forEach(exporter::env);
    URI address = URI.create("http://" + authority);
    Running running = exporter.start();
    running.awaitAnswer(address, "/metrics", PATIENCE);
    return new ExporterServer(running, address);
  }

  public URI address() {
    return address;
  }

  @Override
  public void close() {
    running.close();
  }
}
