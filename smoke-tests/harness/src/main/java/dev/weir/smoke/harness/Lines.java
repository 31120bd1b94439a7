package dev.weir.smoke.harness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The lines that a process writes, read as they come by a thread of their own. Thread-safe. */
public final class Lines {
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Thread reader;

  private Lines(InputStream stream) {
    reader = new Thread(() -> read(stream), "lines");
    reader.setDaemon(true);
  }

  static Lines of(InputStream stream) {
    Lines lines = new Lines(stream);
    lines.reader.start();
    return lines;
  }

  public List<String> all() {
    return List.copyOf(lines);
  }

  /** The lines that this pattern is found in. */
  public List<String> with(Pattern pattern) {
    return lines.stream().filter(line -> pattern.matcher(line).find()).toList();
  }

  public String text() {
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }

  boolean ended() {
    return !reader.isAlive();
  }

  void awaitEnd() {
    try {
      reader.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Nullable Matcher find(Pattern pattern) {
    for (String line : lines) {
      Matcher matcher = pattern.matcher(line);
      if (matcher.find()) {
        return matcher;
      }
    }
    return null;
  }

  private void read(InputStream stream) {
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      String line;
      while ((line = in.readLine()) != null) {
        lines.add(line);
      }
    } catch (IOException e) {
      // The process was killed: what it wrote until then is all there is.
    }
  }
}
