package dev.weir.meters;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * What the agent knows of objects of the application, for as long as the application keeps them. An
 * object is found by identity; it, its class and its loader stay collectable, provided that its
 * value refers to none of them. Thread-safe.
 *
 * <p>{@link #get} allocates nothing once compiled: its key does not escape.
 *
 * @param <K> the application's objects
 * @param <V> what is known of one: objects of the agent
 */
public final class WeakIdentityMap<K, V> {
  private final ConcurrentMap<Object, V> values = new ConcurrentHashMap<>();
  private final ReferenceQueue<Object> gone = new ReferenceQueue<>();

  /** What is known of an object, or null. */
  public @Nullable V get(K object) {
    return values.get(new Lookup(object));
  }

  /** Remembers something of an object in place of what was known of it. */
  public void put(K object, V value) {
    forgetGone();
    values.put(new Held(object, gone), value);
  }

  /** Remembers something of an object unless something is known, and returns what is known now. */
  public V putIfAbsent(K object, V value) {
    forgetGone();
    V known = values.putIfAbsent(new Held(object, gone), value);
    return known == null ? value : known;
  }

  /** Forgets an object, and returns what was known of it, or null. */
  public @Nullable V remove(K object) {
    return values.remove(new Lookup(object));
  }

  int size() {
    forgetGone();
    return values.size();
  }

  private void forgetGone() {
    for (Reference<?> held = gone.poll(); held != null; held = gone.poll()) {
      values.remove(held);
    }
  }

  /** An object as it is kept. One that is gone equals itself only. */
  private static final class Held extends WeakReference<Object> {
    private final int hash;

    Held(Object object, ReferenceQueue<Object> gone) {
      super(object, gone);
      this.hash = System.identityHashCode(object);
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      if (this == other) {
        return true;
      }
      Object object = get();
      return object != null && other instanceof Held && ((Held) other).get() == object;
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
      return held instanceof Held && ((Held) held).get() == object;
    }
  }
}
