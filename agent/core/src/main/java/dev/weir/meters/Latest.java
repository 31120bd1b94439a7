package dev.weir.meters;

import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * What each thread had to do with last: threads mostly go on with the same object, and find here
 * what is known of it without its hash and a look into a {@link WeakIdentityMap}. Thread-safe, and
 * plain on purpose: who misses one asks the map.
 *
 * @param <K> the application's objects
 * @param <E> an object, weakly, and what is known of it; safe to be seen by any thread
 */
public final class Latest<K, E extends WeakReference<K>> {
  /** A power of two; of more threads some share a place. */
  private static final int THREADS = 256;

  private final @Nullable WeakReference<?>[] places = new WeakReference<?>[THREADS];

  /** What is known of an object if this thread had to do with it last, else null. */
  @SuppressWarnings("unchecked") // only put holds what is here
  public @Nullable E get(K object) {
    WeakReference<?> known = places[place()];
    return known != null && known.get() == object ? (E) known : null;
  }

  /** This thread has to do with an object from now on. */
  public void put(E known) {
    places[place()] = known;
  }

  private static int place() {
    return (int) Thread.currentThread().getId() & (THREADS - 1);
  }
}
