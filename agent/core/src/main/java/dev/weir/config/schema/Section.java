package dev.weir.config.schema;

import dev.weir.config.Position;
import org.jspecify.annotations.Nullable;

/**
 * One mapping of the configuration. Equal to another of its kind that says the same, wherever in
 * the file either stands: what a reload leaves alone. Immutable.
 */
public abstract class Section {
  protected final Values values;

  protected Section(Values values) {
    this.values = values;
  }

  /** The place of the mapping. */
  public final Position position() {
    return values.at();
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other != null
        && other.getClass() == getClass()
        && ((Section) other).values.equals(values);
  }

  @Override
  public final int hashCode() {
    return values.hashCode();
  }
}
