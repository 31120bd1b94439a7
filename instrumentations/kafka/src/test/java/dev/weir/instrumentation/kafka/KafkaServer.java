package dev.weir.instrumentation.kafka;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** One Kafka for all tests of this JVM, in a JVM of its own; it ends with this one. */
final class KafkaServer {
  private static final Path MODULE = Path.of("../kafka-broker/target").toAbsolutePath();
  private static final String LISTENING = "listening on ";

  private static @Nullable String address;

  private KafkaServer() {}

  /** Host and port; the server is started where it is not yet. */
  static synchronized String address() throws IOException {
    if (address == null) {
      address = start();
    }
    return address;
  }

  private static String start() throws IOException {
    Path folder = Files.createTempDirectory("kafka");
    String classPath =
        MODULE.resolve("classes")
            + File.pathSeparator
            + Files.readString(MODULE.resolve("classpath.txt"));
    Process server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                classPath,
                "dev.weir.testing.kafka.Broker",
                folder.toString())
            .redirectError(MODULE.resolve("broker.log").toFile())
            .start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith(LISTENING)) {
        return line.substring(LISTENING.length());
      }
    }
    throw new IOException("Kafka did not start. See " + MODULE.resolve("broker.log"));
  }
}
