package dev.weir.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * docs/BENCHMARKS.md: prose by hand, and between {@code <!-- NAME -->} and {@code <!-- /NAME -->}
 * what was measured last.
 */
final class Report {
  private final Path file;

  Report(Path file) {
    this.file = file;
  }

  void replace(String name, String measured) throws IOException {
    String text = Files.readString(file);
    String begin = "<!-- " + name + " -->\n";
    int from = text.indexOf(begin);
    int to = text.indexOf("<!-- /" + name + " -->");
    if (from < 0 || to < from) {
      throw new IllegalStateException(file + " has no place for " + name);
    }
    Files.writeString(
        file, text.substring(0, from + begin.length()) + measured + text.substring(to));
  }
}
