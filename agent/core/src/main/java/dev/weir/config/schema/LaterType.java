package dev.weir.config.schema;

import org.jspecify.annotations.Nullable;

/**
 * The type of a mapping that few files have: its keys are declared when the first one is read, and
 * not at every start. Thread-safe.
 */
public abstract class LaterType<T> extends Type<T> {

  /** The type proper; the class that declares it is loaded here. */
  protected abstract Type<T> type();

  @Override
  public final @Nullable T read(Node node, Reading in) {
    return type().read(node, in);
  }

  @Override
  public final String wanted() {
    return type().wanted();
  }

  @Override
  public final Type<T> itself() {
    return type();
  }
}
