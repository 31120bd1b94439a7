package dev.weir.smoke.harness;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A Java runtime on this machine.
 *
 * @param version its feature version: 8, 11, 17…
 * @param home what {@code JAVA_HOME} would name
 */
public record Jdk(int version, Path home) {

  public Path java() {
    return home.resolve("bin").resolve("java");
  }

  /** One of its tools, {@code keytool} or {@code jcmd}, where this runtime has it. */
  public Optional<Path> tool(String name) {
    return Optional.of(home.resolve("bin").resolve(name)).filter(Files::isExecutable);
  }

  @Override
  public String toString() {
    return "Java " + version;
  }
}
