package dev.weir.config;

/**
 * The source text of an expression and the place of its first character. {@code dev.weir.rules}
 * gives it a meaning.
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
  public String toString() {
    return value;
  }
}
