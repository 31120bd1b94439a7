package dev.weir.config.schema;

import dev.weir.config.Position;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the keys of one mapping came to. Equal to what other keys came to, wherever they stand. Two
 * arrays: a file of rules makes thousands of these before main, and none has more than some keys.
 */
public final class Values {
  private final Position at;
  private Key<?>[] keys;
  private Object[] values;
  private int count;

  /**
   * @param most how many values there may be
   */
  Values(Position at, int most) {
    this.at = at;
    this.keys = new Key<?>[most];
    this.values = new Object[most];
  }

  /** The place of the mapping. */
  public Position at() {
    return at;
  }

  /** Adds the value of a key that has none yet. */
  void put(Key<?> key, Object value) {
    if (count == keys.length) {
      keys = Arrays.copyOf(keys, count + 8);
      values = Arrays.copyOf(values, count + 8);
    }
    keys[count] = key;
    values[count++] = value;
  }

  /** These and one more, which no document says. */
  public <T> Values with(Key<T> key, T value) {
    Values more = new Values(at, count + 1);
    for (int i = 0; i < count; i++) {
      if (keys[i] != key) {
        more.put(keys[i], values[i]);
      }
    }
    more.put(key, value);
    return more;
  }

  public boolean has(Key<?> key) {
    return find(key) != null;
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
    for (int i = 0; i < count; i++) {
      if (keys[i] == key) {
        return (T) values[i];
      }
    }
    return null;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof Values) || ((Values) other).count != count) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      if (!Objects.equals(((Values) other).find(keys[i]), values[i])) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    int sum = 0;
    for (int i = 0; i < count; i++) {
      sum += values[i].hashCode();
    }
    return sum;
  }
}
