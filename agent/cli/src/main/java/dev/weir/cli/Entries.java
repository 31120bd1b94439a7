package dev.weir.cli;

import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The files that one entry of a class path stands for. */
final class Entries {
  private static final String ALL = "*";

  private Entries() {}

  /**
   * @param entry a file, a directory, or {@code lib/*} for all jars of lib
   * @throws Unanswerable where it is not there
   */
  static List<File> files(String entry) throws Unanswerable {
    File file = new File(entry);
    if (file.getName().equals(ALL)) {
      return jars(file.getParentFile() == null ? new File(".") : file.getParentFile());
    }
    if (!file.exists()) {
      throw new Unanswerable("`" + entry + "` is not there. Correct --classpath.");
    }
    return Collections.singletonList(file);
  }

  private static List<File> jars(File directory) throws Unanswerable {
    File[] files = directory.listFiles((in, name) -> name.endsWith(".jar"));
    if (files == null) {
      throw new Unanswerable("`" + directory + "` is no directory. Correct --classpath.");
    }
    Arrays.sort(files);
    return new ArrayList<>(Arrays.asList(files));
  }
}
