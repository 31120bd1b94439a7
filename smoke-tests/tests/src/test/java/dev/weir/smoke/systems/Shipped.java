package dev.weir.smoke.systems;

import dev.weir.smoke.harness.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A copy of the files that ship for one system. A test says what it replaces in them, and how much
 * faster than on the wall its clock goes; everything else stays as it ships.
 */
final class Shipped {
  private static final Path CONFIG = Repository.root().resolve("config");
  private static final Pattern DURATION = Pattern.compile("(?<![\\w.])(\\d+)([smhd])\\b");

  private final Path copy;
  private final Path system;

  private Shipped(Path copy, Path system) {
    this.copy = copy;
    this.system = system;
  }

  /**
   * @param system such as {@code synapscale}
   * @param folder an empty folder
   */
  static Shipped copy(String system, Path folder) {
    Path examples = Path.of("examples", system);
    for (Path part : List.of(examples, Path.of("prometheus"), Path.of("alertmanager"))) {
      copy(CONFIG.resolve(part), folder.resolve(part));
    }
    return new Shipped(folder, folder.resolve(examples));
  }

  /** All YAML files under config/, as they ship. */
  static List<Path> yamlFiles() {
    return files(CONFIG, ".yml");
  }

  /** All dashboards under a folder of config/. */
  static List<Path> dashboards(String folder) {
    return files(CONFIG.resolve(folder), ".json");
  }

  Path file(String name) {
    return system.resolve(name);
  }

  /**
   * Replaces a text wherever it stands.
   *
   * @throws IllegalStateException where it stands nowhere
   */
  Shipped replace(String text, String replacement) {
    boolean[] found = {false};
    edit(
        copied(),
        content -> {
          found[0] |= content.contains(text);
          return content.replace(text, replacement);
        });
    if (!found[0]) {
      throw new IllegalStateException("nothing that ships for " + system + " says " + text);
    }
    return this;
  }

  /** Makes every duration in Prometheus' and Alertmanager's files so many times shorter. */
  Shipped faster(int times) {
    edit(
        copied().stream().filter(file -> !file.endsWith("weir.yaml")).toList(),
        content ->
            DURATION
                .matcher(content)
                .replaceAll(found -> millis(found.group(1), found.group(2)) / times + "ms"));
    return this;
  }

  private List<Path> copied() {
    return Stream.of(".yml", ".yaml").flatMap(suffix -> files(copy, suffix).stream()).toList();
  }

  private static long millis(String number, String unit) {
    long seconds =
        switch (unit) {
          case "m" -> 60;
          case "h" -> 3_600;
          case "d" -> 86_400;
          default -> 1;
        };
    return Long.parseLong(number) * seconds * 1_000;
  }

  private static List<Path> files(Path folder, String suffix) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void edit(List<Path> files, UnaryOperator<String> edit) {
    try {
      for (Path file : files) {
        Files.writeString(file, edit.apply(Files.readString(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
