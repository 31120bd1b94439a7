package dev.weir.config.schema;

import org.jspecify.annotations.Nullable;

/**
 * Reads what was written into what it means.
 *
 * @param <T> the meaning; immutable
 */
public abstract class Type<T> {

  /**
   * The value of a node, or null once what is wrong with it has been reported.
   *
   * @param in the key's place in the document, and where problems go
   */
  public abstract @Nullable T read(Node node, Reading in);

  /** What to write, in words that follow "Write": {@code true or false}. */
  public abstract String wanted();

  /** The type that this one stands for. */
  public Type<T> itself() {
    return this;
  }

  /** Whether one line of text holds it, so that a variable or a property can. */
  public boolean isScalar() {
    return false;
  }
}
