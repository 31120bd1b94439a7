package dev.weir.smoke.harness;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The Java runtimes on this machine, one a version: those of {@code WEIR_TEST_JDKS} (homes,
 * separated like a class path), else those found where distributions put them, and the one that
 * runs this.
 */
public final class Jdks {
  private static final Pattern VERSION =
      Pattern.compile("java\\.specification\\.version = (?:1\\.)?(\\d+)");
  private static final Map<Integer, Jdk> FOUND = find();

  private Jdks() {}

  public static Optional<Jdk> of(int version) {
    return Optional.ofNullable(FOUND.get(version));
  }

  /** The runtime this code runs on: always there. */
  public static Jdk current() {
    return new Jdk(Runtime.version().feature(), Path.of(System.getProperty("java.home")));
  }

  private static Map<Integer, Jdk> find() {
    Map<Integer, Jdk> found = new TreeMap<>();
    homes().forEach(home -> identify(home).ifPresent(jdk -> found.putIfAbsent(jdk.version(), jdk)));
    found.putIfAbsent(current().version(), current());
    return found;
  }

  private static Stream<Path> homes() {
    String listed = System.getenv("WEIR_TEST_JDKS");
    if (listed != null && !listed.isBlank()) {
      return Stream.of(listed.split(File.pathSeparator)).map(Path::of);
    }
    return Stream.of(
            Path.of("/usr/lib/jvm"),
            Path.of("/Library/Java/JavaVirtualMachines"),
            Path.of(System.getProperty("user.home"), ".sdkman", "candidates", "java"))
        .flatMap(Jdks::children)
        .map(
            home ->
                Files.isDirectory(home.resolve("Contents/Home"))
                    ? home.resolve("Contents/Home")
                    : home);
  }

  private static Stream<Path> children(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList().stream();
    } catch (IOException e) {
      return Stream.empty();
    }
  }

  private static Optional<Jdk> identify(Path home) {
    Path java = home.resolve("bin").resolve("java");
    if (!Files.isExecutable(java)) {
      return Optional.empty();
    }
    Outcome settings = Program.of(java.toString(), "-XshowSettings:properties", "-version").run();
    Matcher version = VERSION.matcher(settings.stderr());
    return version.find()
        ? Optional.of(new Jdk(Integer.parseInt(version.group(1)), home))
        : Optional.empty();
  }
}
