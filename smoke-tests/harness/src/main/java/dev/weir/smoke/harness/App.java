package dev.weir.smoke.harness;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * An application under {@code smoke-tests/apps} or {@code smoke-tests/systems}, as it is packaged
 * there.
 *
 * @param floor the oldest Java that runs it
 * @param afterJava what stands after {@code java} and its options; asked when it is started, for
 *     who starts one application need not have built the others
 * @param ready the line that says it is up; where it serves, the first group is its address
 */
public record App(int floor, Supplier<List<String>> afterJava, Pattern ready) {
  private static final Path ROOT = Repository.root().resolve("smoke-tests/apps");
  private static final Path SYSTEMS = Repository.root().resolve("smoke-tests/systems");
  private static final Pattern LISTENING = Pattern.compile("listening on (http://\\S+)");
  private static final Pattern BOOT = Pattern.compile("Tomcat started on port (\\d+)");

  /** Reads commands from standard input. */
  public static final App QUOTA =
      new App(
          8,
          () -> List.of("-cp", ROOT + "/quota/target/quota.jar", "com.example.quota.Quota"),
          Pattern.compile("ready"));

  /** Reads addresses from standard input; has a plug-in with a class loader of its own. */
  public static final App PARCELS =
      new App(
          8,
          () -> List.of("-cp", ROOT + "/parcels/target/parcels.jar", "com.example.parcels.Depot"),
          Pattern.compile("ready"));

  /** CompletableFuture, Guava, Reactor, RxJava 2 and 3. */
  public static final App PROMISES =
      withLibraries(
          "promises", "promises", "com.example.promises.Promises", Pattern.compile("ready"));

  /** The JDK's own HTTP server. */
  public static final App TIDES =
      new App(
          8,
          () ->
              List.of("-cp", ROOT + "/jdk-http/target/tides.jar", "com.example.tides.TidesServer"),
          LISTENING);

  /** Thread pools, scheduled work and the JDK's HTTP clients. */
  public static final App ERRANDS =
      new App(
          8,
          () -> List.of("-cp", ROOT + "/errands/target/errands.jar", "com.example.errands.Errands"),
          LISTENING);

  /** Embedded Tomcat 9, HikariCP 4, H2 or PostgreSQL. */
  public static final App SHOP =
      withLibraries("tomcat9-shop", "shop", "com.example.shop.ShopServer", LISTENING);

  /** The JDK's own HTTP server, Spring, Reactor: every way of leaving a request's thread. */
  public static final App TENANTS =
      withLibraries("tenants", "tenants", "com.example.tenants.TenantsServer", LISTENING);

  /** Spring Boot 3, HikariCP, H2. */
  public static final App STORE3 = boot("boot3-shop");

  /** Spring Boot 4, HikariCP, H2. */
  public static final App STORE4 = boot("boot4-shop");

  /** Spring Boot 3, HikariCP, PostgreSQL: feature gates and plan limits. */
  public static final App SYNAPSCALE = system("synapscale");

  /** Five services on the JDK's own HTTP server, told apart by their argument; HikariCP. */
  public static final App DATALAB =
      withLibraries(SYSTEMS, "datalab", "datalab", "com.datalab.Datalab", LISTENING);

  /** Spring Boot 3, HikariCP, PostgreSQL, Caffeine: questions, caches, security events. */
  public static final App SQL_SYNTHESIZER = system("sql-synthesizer");

  /** The JDK's own HTTP server; operations that carry an annotation of the application's own. */
  public static final App DATA_SYNC =
      new App(
          17,
          () ->
              List.of("-cp", SYSTEMS + "/data-sync/target/data-sync.jar", "com.datasync.DataSync"),
          LISTENING);

  /** Spring Boot 3, WebSocket, Kafka, Caffeine, JavaMail, PostgreSQL: a gateway and its billing. */
  public static final App TOLLGATE = system("tollgate");

  public Launch on(Jdk jdk) {
    return new Launch(this, jdk);
  }

  private static App boot(String folder) {
    return new App(17, () -> List.of("-jar", ROOT.resolve(folder) + "/target/shop.jar"), BOOT);
  }

  private static App system(String name) {
    Path jar = SYSTEMS.resolve(name).resolve("target").resolve(name + ".jar");
    return new App(17, () -> List.of("-jar", jar.toString()), BOOT);
  }

  private static App withLibraries(String folder, String jar, String mainClass, Pattern ready) {
    return withLibraries(ROOT, folder, jar, mainClass, ready);
  }

  private static App withLibraries(
      Path root, String folder, String jar, String mainClass, Pattern ready) {
    Path target = root.resolve(folder).resolve("target");
    Path own = target.resolve(jar + ".jar");
    return new App(
        8,
        () ->
            List.of(
                "-cp", own + File.pathSeparator + read(target.resolve("class-path")), mainClass),
        ready);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(file + " is missing: build the applications first", e);
    }
  }
}
