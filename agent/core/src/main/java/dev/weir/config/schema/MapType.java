package dev.weir.config.schema;

import dev.weir.config.schema.Node.Entry;
import dev.weir.config.schema.Node.Mapping;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A mapping whose keys are the user's own names. Keeps the order of the file. */
public final class MapType<V> extends Type<Map<String, V>> {
  private final ScalarType<String> nameType;
  private final Type<V> valueType;

  private MapType(ScalarType<String> nameType, Type<V> valueType) {
    this.nameType = nameType;
    this.valueType = valueType;
  }

  /**
   * @param nameType what the keys may be
   */
  public static <V> MapType<V> of(ScalarType<String> nameType, Type<V> valueType) {
    return new MapType<>(nameType, valueType);
  }

  public Type<V> valueType() {
    return valueType.itself();
  }

  @Override
  public @Nullable Map<String, V> read(Node node, Reading in) {
    if (!(node instanceof Mapping)) {
      in.refuse(node, wanted());
      return null;
    }
    SectionType.reportRepeated((Mapping) node, in);
    Map<String, V> values = new LinkedHashMap<>();
    for (Entry entry : ((Mapping) node).entries) {
      put(entry, values, in);
    }
    if (valueType.isScalar()) {
      addFromOutside(values, in);
    }
    return Collections.unmodifiableMap(values);
  }

  /** A variable may add a name that the file lacks: {@code WEIR_LABELS_ENV} adds {@code env}. */
  private void addFromOutside(Map<String, V> values, Reading in) {
    for (Map.Entry<String, Node> setting : in.overridesBelow().entrySet()) {
      int prefix = Overrides.variable(in.path()).length() + 1;
      String name = setting.getKey().substring(prefix).toLowerCase(Locale.ROOT);
      if (!values.containsKey(name)) {
        put(new Entry(name, setting.getValue().at(), setting.getValue()), values, in);
      }
    }
  }

  private void put(Entry entry, Map<String, V> values, Reading in) {
    if (nameType.parse(entry.key, entry.at) == null) {
      in.problem(
          entry.at,
          "`" + in.path() + "` has the name `" + entry.key + "`. " + nameType.advice(entry.key));
      return;
    }
    V value = valueOf(entry, in);
    if (value != null) {
      values.put(entry.key, value);
    }
  }

  /** A name without a value takes all the defaults, where its value is a section. */
  private @Nullable V valueOf(Entry entry, Reading in) {
    int before = in.problemCount();
    Node fallback = valueType.itself() instanceof SectionType ? Node.mapping() : null;
    V value = in.value(entry.key, valueType, entry.value, fallback);
    if (value == null && in.problemCount() == before) {
      in.problem(entry.at, "`" + entry.key + "` has no value. Write " + valueType.wanted() + ".");
    }
    return value;
  }

  @Override
  public String wanted() {
    return "a mapping";
  }
}
