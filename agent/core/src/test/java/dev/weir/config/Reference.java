package dev.weir.config;

import dev.weir.config.schema.Key;
import dev.weir.config.schema.ListType;
import dev.weir.config.schema.MapType;
import dev.weir.config.schema.Node;
import dev.weir.config.schema.Overrides;
import dev.weir.config.schema.SectionType;
import dev.weir.config.schema.SwitchesType;
import dev.weir.config.schema.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the declaration of the keys as Markdown. */
final class Reference {
  /** What several sections hold, described once. */
  private static final Map<Type<?>, String> SHARED = new LinkedHashMap<>();

  static {
    SHARED.put(MatchConfig.TYPE, "a match");
    SHARED.put(MetricConfig.TYPE, "a metric");
    SHARED.put(LabelConfig.TYPE, "a label");
  }

  private final StringBuilder out = new StringBuilder();

  String keys() {
    section("At the top", "", true, WeirConfig.TYPE.keys());
    section("A match", "", false, MatchConfig.TYPE.keys());
    section("A metric", "", false, MetricConfig.TYPE.keys());
    section("A label", "", false, LabelConfig.SECTION.keys());
    return out.append('\n').toString();
  }

  String presets() {
    out.append("\n| key | development | staging | production | none |\n|---|---|---|---|---|\n");
    addPresets("", WeirConfig.TYPE);
    return out.append('\n').toString();
  }

  private void addPresets(String path, SectionType<?> section) {
    for (Key<?> key : section.keys()) {
      if (key.type() instanceof SectionType<?> inner) {
        addPresets(path + key.name() + ".", inner);
      } else if (!key.presets().isEmpty()) {
        out.append("| `").append(path).append(key.name()).append("` |");
        for (Preset preset : Preset.values()) {
          Node special = key.presets().get(preset.word());
          out.append(' ').append(special == null ? key.fallback() : special).append(" |");
        }
        out.append(' ').append(key.fallback()).append(" |\n");
      }
    }
  }

  /**
   * @param once whether there is one such section, so that variables can reach its keys
   */
  private void section(String title, String path, boolean once, List<Key<?>> keys) {
    out.append("\n### ").append(title).append("\n\n");
    out.append(
        once ? "| key | value | default | variable |  |\n" : "| key | value | default |  |\n");
    out.append(once ? "|---|---|---|---|---|\n" : "|---|---|---|---|\n");
    keys.forEach(key -> row(key, below(path, key.name()), once));
    keys.forEach(key -> sectionsOf(key.type(), below(path, key.name()), once));
  }

  private void row(Key<?> key, String path, boolean once) {
    out.append("| `").append(key.name()).append('`');
    out.append(key.isRequired() ? " *" : "").append(key.needsRestart() ? " †" : "");
    out.append(" | ").append(value(key.type())).append(" | ").append(fallback(key));
    if (once) {
      out.append(" | ").append(key.type().isScalar() ? "`" + Overrides.variable(path) + "`" : "");
    }
    out.append(" | ").append(key.about()).append(" |\n");
  }

  private void sectionsOf(Type<?> type, String path, boolean once) {
    if (SHARED.containsKey(type)) {
      return;
    }
    if (type instanceof SectionType<?> section) {
      section("`" + path + "`", path, once, section.keys());
    } else if (type instanceof ListType<?> list) {
      sectionsOf(list.itemType(), path + "[]", false);
    } else if (type instanceof MapType<?> map) {
      sectionsOf(map.valueType(), path + ".NAME", false);
    } else if (type instanceof SwitchesType switches) {
      section("`" + path + "`", path, true, List.of(switches.byDefault()));
      section("`" + path + ".NAME`", path + ".NAME", true, switches.options());
    }
  }

  private static String value(Type<?> type) {
    if (SHARED.containsKey(type)) {
      String shared = SHARED.get(type);
      return "[" + shared + "](#" + shared.replace(' ', '-') + ")";
    }
    if (type instanceof MapType<?> map) {
      return "names, each with " + value(map.valueType());
    }
    if (type instanceof ListType<?> list && SHARED.containsKey(list.itemType())) {
      return "a list, each " + value(list.itemType());
    }
    return type.wanted().replace("<", "\\<");
  }

  private static String fallback(Key<?> key) {
    String text = String.valueOf(key.fallback());
    return List.of("null", "", "{}", "[]").contains(text) ? "" : "`" + text + "`";
  }

  private static String below(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
