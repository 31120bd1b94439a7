package dev.weir.system;

import java.io.File;

/** Where Linux tells of itself. Immutable. */
final class Host {
  private final File root;

  /**
   * @param root {@code /}, but in tests
   */
  Host(File root) {
    this.root = root;
  }

  /**
   * @param path below the root, {@code proc/meminfo}
   */
  ProcFile file(String path) {
    return new ProcFile(new File(root, path));
  }

  File directory(String path) {
    return new File(root, path);
  }
}
