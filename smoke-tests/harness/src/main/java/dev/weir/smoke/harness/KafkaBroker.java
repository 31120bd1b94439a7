package dev.weir.smoke.harness;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

/** A real Kafka of one node, in a JVM of its own; topics come into being as they are used. */
public final class KafkaBroker implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Pattern LISTENING = Pattern.compile("listening on (\\S+)");

  private final Running running;
  private final String bootstrap;

  private KafkaBroker(Running running, String bootstrap) {
    this.running = running;
    this.bootstrap = bootstrap;
  }

  /**
   * Returns once it serves.
   *
   * @param folder an empty folder for what it is sent
   */
  public static KafkaBroker start(Path folder) {
    Path target = Repository.root().resolve("instrumentations/kafka-broker/target");
    String classPath = target.resolve("classes") + File.pathSeparator + read(target);
    Running running =
        Program.of(
                Jdks.current().java().toString(),
                "-cp",
                classPath,
                "dev.weir.testing.kafka.Broker",
                folder.toString())
            .start();
    return new KafkaBroker(running, running.await(LISTENING, PATIENCE).group(1));
  }

  /** What clients are told: {@code 127.0.0.1:9092}. */
  public String bootstrap() {
    return bootstrap;
  }

  @Override
  public void close() {
    running.close();
  }

  private static String read(Path target) {
    try {
      return Files.readString(target.resolve("classpath.txt")).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("build instrumentations/kafka-broker first", e);
    }
  }
}
