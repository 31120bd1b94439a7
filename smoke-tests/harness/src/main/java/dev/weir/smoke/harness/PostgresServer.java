package dev.weir.smoke.harness;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A real PostgreSQL with an empty database, on any free port, gone when closed. It refuses to run
 * as root, so root starts it as {@code nobody}. Thread-safe.
 */
public final class PostgresServer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern READY =
      Pattern.compile("database system is ready to accept connections");

  private final Running running;
  private final Path data;
  private final int port;

  private PostgresServer(Running running, Path data, int port) {
    this.running = running;
    this.data = data;
    this.port = port;
  }

  /**
   * Returns once it takes connections.
   *
   * @param initdb the program that makes a database
   * @param postgres the program that serves it
   */
  public static PostgresServer start(Path initdb, Path postgres) {
    Path data = Path.of(run("mktemp", "-d", "-t", "weir-postgres-XXXXXX").strip());
    run(initdb.toString(), "--auth=trust", "--username=shop", "--pgdata=" + data);
    int port = FreePort.pick();
    Running running =
        Program.of(
                unprivileged(
                    postgres.toString(),
                    "-D",
                    data.toString(),
                    "-p",
                    String.valueOf(port),
                    "-c",
                    "listen_addresses=localhost",
                    "-c",
                    "unix_socket_directories=",
                    "-c",
                    "fsync=off"))
            .in(Path.of("/"))
            .start();
    running.await(READY, PATIENCE);
    return new PostgresServer(running, data, port);
  }

  public int port() {
    return port;
  }

  public String jdbcUrl() {
    return "jdbc:postgresql://localhost:" + port + "/postgres";
  }

  /** What programs take that know nothing of Java. */
  public String uri() {
    return "postgresql://shop@localhost:" + port + "/postgres?sslmode=disable";
  }

  /** Stops it, data and all. Closing twice does nothing. */
  @Override
  public void close() {
    running.close();
    run("rm", "-rf", data.toString());
  }

  private static String run(String... command) {
    Outcome outcome = Program.of(unprivileged(command)).in(Path.of("/")).run();
    if (outcome.exitCode() != 0) {
      throw new IllegalStateException(String.join(" ", command) + ": " + outcome);
    }
    return outcome.stdout();
  }

  private static List<String> unprivileged(String... command) {
    List<String> all = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      all.addAll(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"));
    }
    all.addAll(List.of(command));
    return all;
  }
}
