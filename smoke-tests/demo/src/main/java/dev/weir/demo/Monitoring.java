package dev.weir.demo;

import dev.weir.smoke.harness.PrometheusServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A Prometheus that watches the shop, or the lack of one. */
final class Monitoring implements AutoCloseable {
  private final @Nullable PrometheusServer server;
  private final TemporaryFolder folder;

  private Monitoring(@Nullable PrometheusServer server, TemporaryFolder folder) {
    this.server = server;
    this.folder = folder;
  }

  /**
   * @param program {@code prometheus}, where it is on the PATH
   * @param sidePort what it is to scrape
   */
  static Monitoring start(Optional<Path> program, URI sidePort) {
    TemporaryFolder folder = TemporaryFolder.create("weir-demo");
    return new Monitoring(
        program.map(path -> PrometheusServer.start(path, folder.path(), sidePort)).orElse(null),
        folder);
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
    folder.close();
  }
}
