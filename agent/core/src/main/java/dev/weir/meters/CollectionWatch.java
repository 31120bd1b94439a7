package dev.weir.meters;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Objects of the application that somebody should end, and is told of where they were collected
 * without. An object is found by identity and held weakly. Thread-safe.
 *
 * <p>A {@link WeakIdentityMap} is faster, and forgets what is gone without a word.
 *
 * @param <V> what is known of an object: objects of the agent
 */
abstract class CollectionWatch<V> {
  private final ConcurrentMap<Object, V> values = new ConcurrentHashMap<>();
  private final ReferenceQueue<Object> gone = new ReferenceQueue<>();

  /** Is told what was known of an object that nobody removed. */
  abstract void lost(V value);

  /** Remembers something of an object of which nothing is known yet; false where something is. */
  final boolean add(Object object, V value) {
    forgetGone();
    return values.putIfAbsent(new WeakIdentity(object, gone), value) == null;
  }

  /** Forgets an object, and returns what was known of it, or null. */
  final @Nullable V remove(Object object) {
    return values.remove(new Lookup(object));
  }

  /** Forgets every object. */
  final void clear() {
    for (Object held : values.keySet()) {
      forget(held);
    }
  }

  /** Forgets the objects that were collected. */
  final void forgetGone() {
    for (Reference<?> held = gone.poll(); held != null; held = gone.poll()) {
      forget(held);
    }
  }

  private void forget(Object held) {
    V value = values.remove(held);
    if (value != null) {
      lost(value);
    }
  }

  /** An object as it is looked for. The map asks the key that it is given whether it equals. */
  @SuppressWarnings("EqualsHashCode")
  private static final class Lookup {
    private final Object object;

    Lookup(Object object) {
      this.object = object;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(object);
    }

    @Override
    @SuppressWarnings("EqualsUnsafeCast")
    public boolean equals(@Nullable Object held) {
      return held instanceof WeakIdentity && ((WeakIdentity) held).get() == object;
    }
  }
}
