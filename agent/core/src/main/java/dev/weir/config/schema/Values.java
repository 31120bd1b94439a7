package dev.weir.config.schema;

import dev.weir.config.Position;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the keys of one mapping came to. Equal to what other keys came to, wherever they stand. */
public final class Values {
  private final Position at;
  private final Map<Key<?>, Object> byKey = new HashMap<>();

  Values(Position at) {
    this.at = at;
  }

  /** The place of the mapping. */
  public Position at() {
    return at;
  }

  void put(Key<?> key, Object value) {
    byKey.put(key, value);
  }

  /** These and one more, which no document says. */
  public <T> Values with(Key<T> key, T value) {
    Values more = new Values(at);
    more.byKey.putAll(byKey);
    more.byKey.put(key, value);
    return more;
  }

  public boolean has(Key<?> key) {
    return byKey.containsKey(key);
  }

  /** The value of a key that is required or has a default. */
  public <T> T get(Key<T> key) {
    T value = find(key);
    if (value == null) {
      throw new IllegalStateException("key " + key.name() + " has neither value nor default");
    }
    return value;
  }

  /** The value of a key that may be absent. */
  @SuppressWarnings("unchecked") // put only under the key whose type made it
  public <T> @Nullable T find(Key<T> key) {
    return (T) byKey.get(key);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Values && ((Values) other).byKey.equals(byKey);
  }

  @Override
  public int hashCode() {
    return byKey.hashCode();
  }
}
