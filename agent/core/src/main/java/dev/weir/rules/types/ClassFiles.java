package dev.weir.rules.types;

import org.jspecify.annotations.Nullable;

/** Where class files come from: a class loader's resources, or the jars named to {@code check}. */
public interface ClassFiles {

  /**
   * The bytes of a class file, or {@code null} where there is none: a class generated at run time,
   * an optional dependency left out. Never loads the class, never throws.
   *
   * @param internalName {@code java/util/List}
   */
  byte @Nullable [] read(String internalName);
}
