package dev.weir.rules.types;

import org.jspecify.annotations.Nullable;

/** Declared types by name, as one class loader sees them. */
public interface TypeModel {

  /**
   * What the class file says, or {@code null} where there is none to be read.
   *
   * @param internalName {@code java/util/List}
   */
  @Nullable ClassModel find(String internalName);
}
