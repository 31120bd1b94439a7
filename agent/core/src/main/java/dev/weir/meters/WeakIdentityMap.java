package dev.weir.meters;

import org.jspecify.annotations.Nullable;

/**
 * What the agent knows of objects of the application, for as long as the application keeps them. An
 * object is found by identity; it, its class and its loader stay collectable, provided that its
 * value refers to none of them. Thread-safe.
 *
 * <p>Advice asks it several times in a request: {@link #get} takes no lock, allocates nothing and
 * reads two cold cache lines, an entry of a table and the weak reference in it, where a {@code
 * ConcurrentHashMap} with weak keys reads four. {@link #remove} what is over: a reference that is
 * out of the map costs the collector nothing.
 *
 * @param <K> the application's objects
 * @param <V> what is known of one: objects of the agent
 */
public final class WeakIdentityMap<K, V> {
  /** A power of two: how many threads may write at a time. */
  private static final int STRIPES = 16;

  private static final int STRIPE_SHIFT = 32 - 4;

  private final WeakIdentityTable<V>[] stripes;

  /**
   * Whether anything was ever put: else there is nothing to look for, and no identity hash to make.
   * Plain: who is handed an object sees what was written before it was put.
   */
  private boolean used;

  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type
  public WeakIdentityMap() {
    stripes = new WeakIdentityTable[STRIPES];
    for (int i = 0; i < STRIPES; i++) {
      stripes[i] = new WeakIdentityTable<>();
    }
  }

  /** What is known of an object, or null. */
  public @Nullable V get(K object) {
    if (!used) {
      return null;
    }
    int hash = hash(object);
    return stripe(hash).get(object, hash);
  }

  /** Remembers something of an object in place of what was known of it. */
  public void put(K object, V value) {
    used = true;
    int hash = hash(object);
    stripe(hash).put(object, hash, value);
  }

  /** Remembers something of an object unless something is known, and returns what is known now. */
  public V putIfAbsent(K object, V value) {
    used = true;
    int hash = hash(object);
    return stripe(hash).putIfAbsent(object, hash, value);
  }

  /** Forgets an object, and returns what was known of it, or null. */
  public @Nullable V remove(K object) {
    if (!used) {
      return null;
    }
    int hash = hash(object);
    return stripe(hash).remove(object, hash);
  }

  int size() {
    int size = 0;
    for (WeakIdentityTable<V> stripe : stripes) {
      size += stripe.size();
    }
    return size;
  }

  private WeakIdentityTable<V> stripe(int hash) {
    return stripes[hash >>> STRIPE_SHIFT];
  }

  /** Multiplied, since identity hashes have 25 to 31 bits, the upper ones zero. */
  private static int hash(Object object) {
    return System.identityHashCode(object) * 0x9E3779B9;
  }
}
