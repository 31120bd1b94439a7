package dev.weir.demo;

import dev.weir.smoke.harness.PrometheusServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A Prometheus that watches the shop, or the lack of one. */
final class Monitoring implements AutoCloseable {
  private final @Nullable PrometheusServer server;
  private final Path folder;

  private Monitoring(@Nullable PrometheusServer server, Path folder) {
    this.server = server;
    this.folder = folder;
  }

  /**
   * @param program {@code prometheus}, where it is on the PATH
   * @param sidePort what it is to scrape
   */
  static Monitoring start(Optional<Path> program, URI sidePort) {
    try {
      Path folder = Files.createTempDirectory("weir-demo");
      return new Monitoring(
          program.map(path -> PrometheusServer.start(path, folder, sidePort)).orElse(null), folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return server == null ? "not on the PATH" : server.address().toString();
  }

  @Override
  public void close() {
    if (server != null) {
      server.close();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
