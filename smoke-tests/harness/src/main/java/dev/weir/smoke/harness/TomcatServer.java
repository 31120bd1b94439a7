package dev.weir.smoke.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The Tomcat 11 distribution, started by its own script, asked through its own manager application
 * to deploy, undeploy and search for leaks. Thread-safe.
 */
public final class TomcatServer implements AutoCloseable {
  private static final Path MODULE = Repository.root().resolve("smoke-tests/apps/depot-war/target");
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Pattern READY =
      Pattern.compile("Starting ProtocolHandler \\[\"http-nio-\\S*auto-1-(\\d+)\"\\]");

  /** The web application that is deployed to it. */
  public static final Path DEPOT = MODULE.resolve("depot.war");

  private final AppProcess process;

  private TomcatServer(AppProcess process) {
    this.process = process;
  }

  /**
   * Returns once it takes requests.
   *
   * @param jvmOptions what {@code CATALINA_OPTS} is to hold, {@code -javaagent:…} for example
   * @param base an empty folder for its configuration, applications and logs
   */
  public static TomcatServer start(Jdk jdk, String jvmOptions, Path base) {
    Path home = distribution();
    TomcatBase.create(base, home);
    Running running =
        Program.of(home.resolve("bin/catalina.sh").toString(), "run")
            .env("JRE_HOME", jdk.home().toString())
            .env("CATALINA_HOME", home.toString())
            .env("CATALINA_BASE", base.toString())
            .env("CATALINA_OPTS", jvmOptions)
            .start();
    try {
      return new TomcatServer(new AppProcess(running, running.await(READY, PATIENCE).group(1)));
    } catch (IllegalStateException e) {
      running.close();
      throw e;
    }
  }

  public AppProcess process() {
    return process;
  }

  public void deploy(String path, Path war) {
    manage("deploy?path=" + path + "&war=" + URI.create("file:" + war));
  }

  public void undeploy(String path) {
    manage("undeploy?path=" + path);
  }

  /**
   * The applications that were stopped or undeployed and yet have a class loader that survives a
   * garbage collection, once for each such loader.
   */
  public List<String> leaks() {
    return manage("findleaks").lines().filter(line -> line.startsWith("/")).toList();
  }

  @Override
  public void close() {
    process.close();
  }

  private String manage(String command) {
    HttpCalls.Answer answer =
        process
            .calls()
            .with("Authorization", TomcatBase.MANAGER_AUTHORIZATION)
            .get("/manager/text/" + command);
    if (answer.status() != 200 || answer.body().startsWith("FAIL")) {
      throw new IllegalStateException(command + " is answered with " + answer);
    }
    return answer.body();
  }

  private static Path distribution() {
    try (Stream<Path> unpacked = Files.list(MODULE.resolve("server"))) {
      return unpacked.findFirst().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Tomcat is missing: build smoke-tests/apps/depot-war first", e);
    }
  }
}
