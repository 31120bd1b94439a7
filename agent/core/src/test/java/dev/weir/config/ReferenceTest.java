package dev.weir.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.config.schema.Key;
import dev.weir.config.schema.ListType;
import dev.weir.config.schema.MapType;
import dev.weir.config.schema.SectionType;
import dev.weir.config.schema.SwitchesType;
import dev.weir.config.schema.Type;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** What is documented is what is declared. */
class ReferenceTest {
  private static final Path DOCUMENT = Path.of("../../docs/CONFIG.md");
  private static final Path EXAMPLE = Path.of("../../config/weir.yaml");

  @Test
  void theDocumentIsWrittenFromTheDeclaration() throws IOException {
    String document = Files.readString(DOCUMENT);
    String expected =
        within(
            within(document, "presets", new Reference().presets()), "keys", new Reference().keys());
    if (Boolean.getBoolean("weir.docs.write")) {
      Files.writeString(DOCUMENT, expected);
    }
    assertThat(Files.readString(DOCUMENT))
        .as("write it anew with -Dtest=ReferenceTest -Dweir.docs.write=true")
        .isEqualTo(expected);
  }

  @Test
  void theExampleIsValid() throws IOException {
    Loaded loaded = Configuration.parse("weir.yaml", example());

    assertThat(loaded.problems()).isEmpty();
    assertThat(loaded.readable()).isTrue();
  }

  @Test
  void theExampleHasEveryKey() throws IOException {
    assertThat(new Example(parsedExample()).missing()).isEmpty();
  }

  @Test
  void theExampleShowsDefaults() throws IOException {
    assertThat(new Example(parsedExample()).otherThanDefault()).isEmpty();
  }

  private static String example() throws IOException {
    return Files.readString(EXAMPLE);
  }

  private static Object parsedExample() throws IOException {
    LoadSettings texts = LoadSettings.builder().setSchema(new FailsafeSchema()).build();
    return new Load(texts).loadFromString(example());
  }

  private static String within(String document, String name, String content) {
    String begin = "<!-- " + name + " -->\n";
    String end = "<!-- /" + name + " -->";
    return document.substring(0, document.indexOf(begin) + begin.length())
        + content
        + document.substring(document.indexOf(end));
  }

  /** Walks a document along the declaration. */
  private static final class Example {
    private final Map<Key<?>, String> declared = new LinkedHashMap<>();
    private final List<Key<?>> met = new ArrayList<>();
    private final List<String> otherThanDefault = new ArrayList<>();

    Example(Object document) {
      walk(WeirConfig.TYPE, document, "");
    }

    List<String> missing() {
      Map<Key<?>, String> missing = new LinkedHashMap<>(declared);
      missing.keySet().removeAll(met);
      return List.copyOf(missing.values());
    }

    List<String> otherThanDefault() {
      return otherThanDefault;
    }

    private void walk(Type<?> type, Object value, String path) {
      if (type == LabelConfig.TYPE && value instanceof Map) {
        walk(LabelConfig.SECTION, value, path);
      } else if (type instanceof SectionType<?> section) {
        section.keys().forEach(key -> walk(key, value, path + key.name()));
      } else if (type instanceof ListType<?> list && value instanceof List<?> items) {
        items.forEach(item -> walk(list.itemType(), item, path + "[]."));
      } else if (type instanceof MapType<?> map && value instanceof Map<?, ?> entries) {
        entries.values().forEach(entry -> walk(map.valueType(), entry, path + ".NAME."));
      } else if (type instanceof SwitchesType switches && value instanceof Map<?, ?> entries) {
        walk(switches.byDefault(), entries, path + ".default");
        for (Key<?> option : switches.options()) {
          entries.values().forEach(entry -> walk(option, entry, path + ".NAME." + option.name()));
        }
      }
    }

    private void walk(Key<?> key, Object parent, String path) {
      declared.putIfAbsent(key, path);
      if (parent instanceof Map<?, ?> entries && entries.containsKey(key.name())) {
        met.add(key);
        Object value = entries.get(key.name());
        boolean once = !path.contains("[]") && !path.contains("NAME");
        boolean plain = key.type().isScalar() && key.fallback() != null;
        if (once && plain && !value.equals(key.fallback().toString())) {
          otherThanDefault.add(path + ": " + value);
        }
        walk(key.type(), value, key.type() instanceof SectionType ? path + "." : path);
      }
    }
  }
}
