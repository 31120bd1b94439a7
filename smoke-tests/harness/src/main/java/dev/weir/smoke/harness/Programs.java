package dev.weir.smoke.harness;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds programs that are not ours: where {@code smoke-tests/programs.sh} puts what is not on the
 * PATH, or does not start from there, else on the PATH.
 */
public final class Programs {
  private Programs() {}

  /**
   * @param name as its own project calls it: {@code node_exporter}
   */
  public static Optional<Path> find(String name) {
    return Stream.of(name, debian(name)).flatMap(Programs::called).findFirst();
  }

  private static Stream<Path> called(String name) {
    return Stream.of(fetched(), onPath(), postgresFolders())
        .flatMap(folders -> folders)
        .map(folder -> folder.resolve(name))
        .filter(Files::isExecutable);
  }

  /** What belongs to Prometheus says so in Debian: {@code prometheus-node-exporter}. */
  private static String debian(String name) {
    return "prometheus-" + name.replace('_', '-');
  }

  private static Stream<Path> onPath() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(Path::of);
  }

  private static Stream<Path> fetched() {
    return Stream.of(Repository.root().resolve("smoke-tests/target/programs/usr/bin"));
  }

  /** Debian keeps PostgreSQL's server programs off the PATH. */
  private static Stream<Path> postgresFolders() {
    Path versions = Path.of("/usr/lib/postgresql");
    if (!Files.isDirectory(versions)) {
      return Stream.empty();
    }
    try (Stream<Path> folders = Files.list(versions)) {
      return folders.map(folder -> folder.resolve("bin")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
