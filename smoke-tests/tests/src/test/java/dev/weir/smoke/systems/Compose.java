package dev.weir.smoke.systems;

import dev.weir.smoke.harness.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What a compose would start: its files one over the other, variables and merge keys applied, and
 * of the services those that belong to a profile or to none. Immutable.
 *
 * @param name for the reports of tests
 * @param content the mapping at its top
 */
record Compose(String name, Map<String, Object> content) {
  static final Path FOLDER = Repository.root().resolve("config/docker");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)(?::([-?])([^}]*))?}");

  /**
   * @param system of config/examples, which is the profile too
   * @param files in {@link #FOLDER}, the first below the others
   */
  static Compose of(String system, String... files) {
    Map<String, String> variables =
        Map.of("SYSTEM", system, "WEB_PASSWORD", "secret", "GRAFANA_PASSWORD", "secret");
    Object content = Map.of();
    for (String file : files) {
      String text = VARIABLE.matcher(read(file)).replaceAll(it -> value(it, variables));
      Object next =
          new Load(LoadSettings.builder().build()).loadFromString(text.replace("!override ", ""));
      content = over(content, merged(next));
    }
    @SuppressWarnings("unchecked")
    Map<String, Object> all = (Map<String, Object>) content;
    Map<String, Object> active = new LinkedHashMap<>(YamlFile.map(all, "services"));
    active.values().removeIf(service -> !isActive(service, system));
    all.put("services", active);
    return new Compose(system + " by " + String.join(", ", files), all);
  }

  Map<String, Object> services() {
    return YamlFile.map(content, "services");
  }

  Map<String, Object> service(String name) {
    return YamlFile.map(services(), name);
  }

  /** The words of a list, or of a mapping's keys. */
  static List<String> words(Map<String, Object> service, String key) {
    Object value = service.getOrDefault(key, List.of());
    Iterable<?> all = value instanceof Map<?, ?> map ? map.keySet() : (List<?>) value;
    List<String> words = new ArrayList<>();
    all.forEach(word -> words.add(String.valueOf(word)));
    return words;
  }

  private static boolean isActive(Object service, String profile) {
    @SuppressWarnings("unchecked")
    List<String> profiles = words((Map<String, Object>) service, "profiles");
    return profiles.isEmpty() || profiles.contains(profile);
  }

  private static String value(MatchResult variable, Map<String, String> given) {
    String value = given.getOrDefault(variable.group(1), variable.group(3));
    if (value == null) {
      throw new IllegalStateException(variable.group() + " has no value");
    }
    return Matcher.quoteReplacement(value);
  }

  /** YAML 1.2 has no merge keys; Compose reads them. */
  private static Object merged(Object node) {
    if (node instanceof List<?> list) {
      return new ArrayList<>(list.stream().map(Compose::merged).toList());
    }
    if (!(node instanceof Map<?, ?> map)) {
      return node;
    }
    Map<Object, Object> merged = new LinkedHashMap<>();
    if (merged(map.get("<<")) instanceof Map<?, ?> below) {
      merged.putAll(below);
    }
    map.forEach(
        (key, value) -> {
          if (!"<<".equals(key)) {
            merged.put(key, merged(value));
          }
        });
    return merged;
  }

  /** Mappings are merged and volumes added; else the upper file has its way. */
  private static Object over(Object below, Object above) {
    if (!(below instanceof Map<?, ?> lower && above instanceof Map<?, ?> upper)) {
      return above;
    }
    Map<Object, Object> both = new LinkedHashMap<>(lower);
    upper.forEach(
        (key, value) ->
            both.merge(key, value, key.equals("volumes") ? Compose::added : Compose::over));
    return both;
  }

  private static Object added(Object below, Object above) {
    if (!(below instanceof List<?> lower && above instanceof List<?> upper)) {
      return over(below, above);
    }
    List<Object> both = new ArrayList<>(lower);
    both.addAll(upper);
    return both;
  }

  private static String read(String file) {
    try {
      return Files.readString(FOLDER.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
