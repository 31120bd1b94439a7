package dev.weir.smoke.systems;

import dev.weir.smoke.harness.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A YAML file under config/, told by what it holds. Immutable.
 *
 * @param content the mapping at its top
 */
record YamlFile(Path path, Map<String, Object> content) {

  /** Every {@code .yml} under config/. */
  static Stream<YamlFile> all() {
    return Shipped.yamlFiles().stream().map(YamlFile::read);
  }

  static Stream<YamlFile> prometheus() {
    return all().filter(file -> file.has("scrape_configs"));
  }

  static Stream<YamlFile> alertmanagers() {
    return all().filter(file -> file.has("receivers"));
  }

  static Stream<YamlFile> rules() {
    return all().filter(file -> file.has("groups"));
  }

  static Stream<YamlFile> ruleTests() {
    return all().filter(file -> file.has("tests"));
  }

  /** The alerts and recordings in it. */
  Stream<Map<String, Object>> ruleList() {
    return maps(content, "groups").flatMap(group -> maps(group, "rules"));
  }

  /** Those of them that alert. */
  Stream<Map<String, Object>> alerts() {
    return ruleList().filter(rule -> rule.containsKey("alert"));
  }

  /** The files of the same system that alert, what all systems share included. */
  Stream<YamlFile> alertsBeside() {
    return rules().filter(file -> file.path.startsWith(path.getParent()));
  }

  /** Whether a file of unit tests loads those rules. */
  boolean isAbout(YamlFile rules) {
    return ((List<?>) content.getOrDefault("rule_files", List.of()))
        .stream()
            .map(name -> path.resolveSibling(name.toString()).normalize())
            .anyMatch(rules.path::equals);
  }

  private boolean has(String key) {
    return content.containsKey(key);
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Map<String, Object> parent, String key) {
    return (Map<String, Object>) parent.getOrDefault(key, Map.of());
  }

  @SuppressWarnings("unchecked")
  static Stream<Map<String, Object>> maps(Map<String, Object> parent, String key) {
    return ((List<Map<String, Object>>) parent.getOrDefault(key, List.of())).stream();
  }

  static String text(Map<String, Object> parent, String key, String orElse) {
    return String.valueOf(parent.getOrDefault(key, orElse));
  }

  @Override
  public String toString() {
    return Repository.root().relativize(path).toString();
  }

  @SuppressWarnings("unchecked")
  static YamlFile read(Path path) {
    try {
      Object content =
          new Load(LoadSettings.builder().build()).loadFromString(Files.readString(path));
      return new YamlFile(path, (Map<String, Object>) content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
