package dev.weir.spi;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Tells the engine of classes that only the running application could name. Thread-safe. */
public final class Discovered {
  private static volatile @Nullable BiConsumer<String, Class<?>> engine;

  private static final ClassValue<Told> TOLD =
      new ClassValue<Told>() {
        @Override
        protected Told computeValue(Class<?> type) {
          return new Told();
        }
      };

  private Discovered() {}

  /**
   * Weaves the hooks of {@link Weaver#discovered} into a loaded class, its superclasses included,
   * unless that has been done. Cheap after the first call for a class: hooks may call it each time
   * that they see an object. Never throws.
   *
   * @param kind the name given to {@link Weaver#discovered}, a constant
   */
  @SuppressWarnings("ReferenceEquality") // constants are interned; another string is told again
  public static void type(String kind, Class<?> type) {
    BiConsumer<String, Class<?>> current = engine;
    Told told = TOLD.get(type);
    if (current != null && (told.kind != kind || told.engine != current)) {
      current.accept(kind, type);
      told.engine = current;
      told.kind = kind;
    }
  }

  /** For the engine alone: who weaves what is discovered. */
  public static void engine(BiConsumer<String, Class<?>> engine) {
    Discovered.engine = engine;
  }

  /** Who was told last of a class, and as what. Races end in telling twice, which does no harm. */
  private static final class Told {
    @Nullable String kind;
    @Nullable BiConsumer<String, Class<?>> engine;
  }
}
