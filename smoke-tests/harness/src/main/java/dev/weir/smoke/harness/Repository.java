package dev.weir.smoke.harness;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where things are built. */
public final class Repository {
  private Repository() {}

  /** The folder of the whole house, found from wherever below it this runs. */
  public static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("smoke-tests"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("run this inside the repository");
      }
    }
    return folder;
  }

  /** The packaged agent. */
  public static Path agentJar() {
    return root().resolve("agent/dist/target/weir.jar");
  }
}
