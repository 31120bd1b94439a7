package dev.weir.config.schema;

import dev.weir.config.schema.Node.Entry;
import dev.weir.config.schema.Node.Mapping;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    Map<String, String> settings = new LinkedHashMap<>();
    for (Entry entry : ((Mapping) node).entries) {
      read(entry, settings, in);
    }
    for (Map.Entry<String, Node> outside : in.overridesBelow().entrySet()) {
      Key<?> option = optionOf(outside.getKey(), in);
      if (option != null) {
        put(outside.getKey(), option, outside.getValue(), settings, in.key(option.name()));
      }
    }
    return Collections.unmodifiableMap(settings);
  }

  private void read(Entry entry, Map<String, String> settings, Reading in) {
    Reading here = in.key(entry.key);
    if (entry.key.equals(byDefault.name())) {
      put(Overrides.variable(here.path()), byDefault, entry.value, settings, here);
    } else if (entry.value instanceof Mapping) {
      Mapping mapping = (Mapping) entry.value;
      SectionType.reportRepeated(mapping, here);
      SectionType.reportUnknown(mapping, options, here);
      for (Key<?> option : options) {
        Entry given = mapping.find(option.name());
        Reading there = here.key(option.name());
        put(
            Overrides.variable(there.path()),
            option,
            given == null ? null : given.value,
            settings,
            there);
      }
    } else {
      String variable = Overrides.variable(here.key(enabled.name()).path());
      put(variable, enabled, entry.value, settings, here);
    }
  }

  /** Keeps the text of a value that its key accepts. */
  private static void put(
      String variable,
      Key<?> option,
      @Nullable Node value,
      Map<String, String> settings,
      Reading in) {
    if (value != null && !value.isNull() && option.type().read(value, in) != null) {
      settings.put(variable, Objects.requireNonNull(Scalars.TEXT.read(value, in)));
    }
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
