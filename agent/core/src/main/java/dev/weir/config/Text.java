package dev.weir.config;

import org.jspecify.annotations.Nullable;

/**
 * The source text of an expression and the place of its first character. {@code dev.weir.rules}
 * gives it a meaning. Equal to the same text at another place.
 */
public final class Text {
  private final String value;
  private final Position at;

  public Text(String value, Position at) {
    this.value = value;
    this.at = at;
  }

  public String value() {
    return value;
  }

  public Position at() {
    return at;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Text && ((Text) other).value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return value;
  }
}
