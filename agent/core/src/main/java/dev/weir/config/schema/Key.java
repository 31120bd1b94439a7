package dev.weir.config.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one declaration of a key: its name, type, default and meaning. The loader reads with it, the
 * documentation is written from it. Immutable to all appearances; every refinement returns a new
 * key.
 *
 * @param <T> what the key's text is read into
 */
public final class Key<T> {
  private final String name;
  private final Type<T> type;
  private final String about;
  private final boolean required;
  private final boolean restart;
  private final @Nullable Node fallback;
  private final Map<String, Node> presets;
  private @Nullable T absent;

  private Key(
      String name,
      Type<T> type,
      String about,
      boolean required,
      boolean restart,
      @Nullable Node fallback,
      Map<String, Node> presets) {
    this.name = name;
    this.type = type;
    this.about = about;
    this.required = required;
    this.restart = restart;
    this.fallback = fallback;
    this.presets = presets;
  }

  /** A key that may be absent. */
  public static <T> Key<T> of(String name, Type<T> type, String about) {
    return new Key<>(name, type, about, false, false, null, Collections.<String, Node>emptyMap());
  }

  /** What the key means when it is absent, as a user would write it. */
  public Key<T> orElse(String text) {
    return orElse(Node.text(text));
  }

  /** What the key means when it is absent. */
  public Key<T> orElse(Node node) {
    return new Key<>(name, type, about, required, restart, node, presets);
  }

  /** The mapping that holds this key is refused without it. */
  public Key<T> required() {
    return new Key<>(name, type, about, true, restart, fallback, presets);
  }

  /** A running JVM keeps the value it started with. */
  public Key<T> restart() {
    return new Key<>(name, type, about, required, true, fallback, presets);
  }

  /** The default under {@code preset: name}. */
  public Key<T> in(String preset, String text) {
    Map<String, Node> more = new LinkedHashMap<>(presets);
    more.put(preset, Node.text(text));
    return new Key<>(name, type, about, required, restart, fallback, more);
  }

  public String name() {
    return name;
  }

  public Type<T> type() {
    return type;
  }

  /** What to write for it, in words that follow "Write". */
  public String wanted() {
    return type.wanted();
  }

  /** One line for the documentation. */
  public String about() {
    return about;
  }

  public boolean isRequired() {
    return required;
  }

  /** Whether a change takes effect only when the JVM starts again. */
  public boolean needsRestart() {
    return restart;
  }

  /** The default, or null where absence has a meaning of its own. */
  public @Nullable Node fallback() {
    return fallback;
  }

  /** Defaults that presets replace, by the preset's name. */
  public Map<String, Node> presets() {
    return presets;
  }

  /**
   * What it comes to in an item of a list that lacks it, as most items lack most keys: read once
   * only, unless presets differ.
   */
  @Nullable T absent(@Nullable String preset, Reading item) {
    T known = absent;
    if (known == null) {
      known = item.value(name, type, null, fallback(preset));
      absent = presets.isEmpty() ? known : null;
    }
    return known;
  }

  @Nullable Node fallback(@Nullable String preset) {
    Node special = preset == null ? null : presets.get(preset);
    return special == null ? fallback : special;
  }
}
