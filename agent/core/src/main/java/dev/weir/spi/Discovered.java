package dev.weir.spi;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Tells the engine of classes that only the running application could name. Thread-safe. */
public final class Discovered {
  private static volatile @Nullable BiConsumer<String, Class<?>> engine;

  private Discovered() {}

  /**
   * Weaves the hooks of {@link Weaver#discovered} into a loaded class, its superclasses included,
   * unless that has been done. Cheap after the first call for a class. Never throws.
   *
   * @param kind the name given to {@link Weaver#discovered}
   */
  public static void type(String kind, Class<?> type) {
    BiConsumer<String, Class<?>> current = engine;
    if (current != null) {
      current.accept(kind, type);
    }
  }

  /** For the engine alone: who weaves what is discovered. */
  public static void engine(BiConsumer<String, Class<?>> engine) {
    Discovered.engine = engine;
  }
}
