package dev.weir.smoke.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A command line that has yet to be run. It inherits the environment of this JVM, less what would
 * make Weir or the JVM behave unlike a fresh machine. Not thread-safe.
 */
public final class Program {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final List<String> command = new ArrayList<>();
  private final Map<String, String> environment = new HashMap<>(System.getenv());
  private @Nullable Path folder;

  private Program(List<String> command) {
    this.command.addAll(command);
    environment
        .keySet()
        .removeIf(
            name ->
                name.startsWith("WEIR_")
                    || name.startsWith("OTEL_")
                    || name.equals("JAVA_TOOL_OPTIONS"));
  }

  public static Program of(String... command) {
    return new Program(List.of(command));
  }

  public static Program of(List<String> command) {
    return new Program(command);
  }

  public Program env(String name, String value) {
    environment.put(name, value);
    return this;
  }

  public Program in(Path folder) {
    this.folder = folder;
    return this;
  }

  /** Has another program run this one: {@code chroot /mnt java …}. */
  public Program by(String... other) {
    command.addAll(0, List.of(other));
    return this;
  }

  /** Starts it and lets it run. */
  public Running start() {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.environment().putAll(environment);
    if (folder != null) {
      builder.directory(Objects.requireNonNull(folder).toFile());
    }
    try {
      return new Running(command.get(0), builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start " + command, e);
    }
  }

  /** Runs it to its end, with nothing on its standard input; at most a minute. */
  public Outcome run() {
    return run("");
  }

  /** Runs it to its end with this on its standard input; at most a minute. */
  public Outcome run(String stdin) {
    try (Running running = start()) {
      running.write(stdin);
      running.closeInput();
      return running.outcome(PATIENCE);
    }
  }
}
