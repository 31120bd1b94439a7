package dev.weir.smoke.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A real Redis, empty, on any free port of this machine alone; keeps nothing. Thread-safe. */
public final class RedisServer implements AutoCloseable {
  private static final Path UNPACKED =
      Repository.root().resolve("smoke-tests/harness/target/redis");
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Pattern READY = Pattern.compile("Ready to accept connections");

  private final Running running;
  private final int port;

  private RedisServer(Running running, int port) {
    this.running = running;
    this.port = port;
  }

  /** Returns once it takes connections. */
  public static RedisServer start() {
    return start(FreePort.pick());
  }

  /** Likewise, where another one was. */
  public static RedisServer start(int port) {
    Running running =
        Program.of(
                program().toString(),
                "--bind",
                "127.0.0.1",
                "--port",
                String.valueOf(port),
                "--save",
                "")
            .start();
    try {
      running.await(READY, PATIENCE);
    } catch (IllegalStateException e) {
      running.close();
      throw e;
    }
    return new RedisServer(running, port);
  }

  /** On 127.0.0.1. */
  public int port() {
    return port;
  }

  /**
   * How often it was given a command since it started, by its own account.
   *
   * @param command such as {@code GET}
   */
  public long calls(String command) {
    String name = Pattern.quote(command.toLowerCase(Locale.ROOT));
    Matcher line = Pattern.compile("cmdstat_" + name + ":calls=(\\d+)").matcher(statistics());
    return line.find() ? Long.parseLong(line.group(1)) : 0;
  }

  @Override
  public void close() {
    running.close();
  }

  private String statistics() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket
          .getOutputStream()
          .write("INFO commandstats\r\nQUIT\r\n".getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of those that the build unpacked, the one for this machine. */
  private static Path program() {
    String machine = system() + "-" + processor();
    try (Stream<Path> programs = Files.list(UNPACKED)) {
      Path program =
          programs
              .filter(it -> it.toString().endsWith(machine))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("no Redis for " + machine));
      program.toFile().setExecutable(true);
      return program;
    } catch (IOException e) {
      throw new UncheckedIOException("build smoke-tests/harness first", e);
    }
  }

  private static String system() {
    return System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
  }

  private static String processor() {
    return System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
  }
}
