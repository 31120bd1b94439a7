package dev.weir.config.schema;

import dev.weir.config.schema.Node.Entry;
import dev.weir.config.schema.Node.Mapping;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Things that are switched by name, {@code kafka: false}, or set up, {@code jdbc: {enabled: true,
 * statement_label: verb}}. Which names there are is not known here, so that a variable may name one
 * the file does not.
 *
 * <p>Read into texts by environment variable, the one spelling that all sources share.
 */
public final class SwitchesType extends Type<Map<String, String>> {
  private final Key<Boolean> byDefault;
  private final Key<Boolean> enabled;
  private final List<Key<?>> options;

  /**
   * @param byDefault what holds for a name that nothing switches
   * @param enabled the switch itself
   * @param options the other keys
   */
  public SwitchesType(Key<Boolean> byDefault, Key<Boolean> enabled, Key<?>... options) {
    this.byDefault = byDefault;
    this.enabled = enabled;
    List<Key<?>> all = new ArrayList<>();
    all.add(enabled);
    all.addAll(Arrays.asList(options));
    this.options = Collections.unmodifiableList(all);
  }

  public Key<Boolean> byDefault() {
    return byDefault;
  }

  /** The keys of one name, its switch first. */
  public List<Key<?>> options() {
    return options;
  }

  @Override
  public @Nullable Map<String, String> read(Node node, Reading in) {
    if (!(node instanceof Mapping)) {
      in.refuse(node, wanted());
      return null;
    }
    SectionType.reportRepeated((Mapping) node, in);
    Map<String, Node> settings = new LinkedHashMap<>();
    for (Entry entry : ((Mapping) node).entries) {
      collect(entry, settings, in);
    }
    settings.putAll(in.overridesBelow());
    return valid(settings, in);
  }

  private void collect(Entry entry, Map<String, Node> settings, Reading in) {
    String path = in.path() + "." + entry.key;
    if (entry.key.equals(byDefault.name())) {
      settings.put(Overrides.variable(path), entry.value);
    } else if (entry.value instanceof Mapping) {
      SectionType.reportRepeated((Mapping) entry.value, in);
      SectionType.reportUnknown((Mapping) entry.value, options, in);
      for (Entry option : ((Mapping) entry.value).entries) {
        settings.put(Overrides.variable(path + "." + option.key), option.value);
      }
    } else {
      settings.put(Overrides.variable(path + "." + enabled.name()), entry.value);
    }
  }

  private Map<String, String> valid(Map<String, Node> settings, Reading in) {
    Map<String, String> valid = new LinkedHashMap<>();
    for (Map.Entry<String, Node> setting : settings.entrySet()) {
      Key<?> option = optionOf(setting.getKey(), in);
      Node value = setting.getValue();
      if (option != null && option.type().read(value, in.key(option.name())) != null) {
        String text = Scalars.TEXT.read(value, in);
        valid.put(setting.getKey(), text == null ? "" : text);
      }
    }
    return Collections.unmodifiableMap(valid);
  }

  private @Nullable Key<?> optionOf(String variable, Reading in) {
    if (variable.equals(Overrides.variable(in.path() + "." + byDefault.name()))) {
      return byDefault;
    }
    for (Key<?> option : options) {
      if (variable.endsWith("_" + Overrides.word(option.name()))) {
        return option;
      }
    }
    return null;
  }

  @Override
  public String wanted() {
    return "a mapping of names to true, false or options";
  }
}
