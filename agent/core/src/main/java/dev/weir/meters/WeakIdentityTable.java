package dev.weir.meters;

import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * One stripe of a {@link WeakIdentityMap}: open addressing, readers without a lock, one writer at a
 * time. Entries of objects that are gone are swept when the table would have to grow.
 *
 * <p>Slots are written without a fence, which would cost each request several: who hands an object
 * to another thread publishes with it what was put for it before. Who hands it over by a race may
 * find it unknown a moment longer, and nothing worse, since an entry never changes.
 *
 * @param <V> what is known of an object
 */
final class WeakIdentityTable<V> {
  private static final int SMALLEST = 16;

  /** Takes the place of what was removed, so that what was put behind it is still found. */
  private static final Entry<?> REMOVED = new Entry<>(null, 0, null);

  /** A power of two long, at most half full, removed entries included. */
  private volatile Entry<?>[] entries = new Entry<?>[SMALLEST];

  /** Slots that are not null. */
  private int used;

  @SuppressWarnings("unchecked") // entries of V and REMOVED, which refers to no object
  @Nullable V get(Object object, int hash) {
    Entry<?>[] table = entries;
    int mask = table.length - 1;
    for (int i = hash & mask; ; i = (i + 1) & mask) {
      Entry<?> entry = table[i];
      if (entry == null) {
        return null;
      }
      if (entry.get() == object) {
        return (V) entry.value;
      }
    }
  }

  synchronized void put(Object object, int hash, V value) {
    Entry<?>[] table = entries;
    int at = find(table, object, hash);
    if (table[at] == null) {
      add(table, at, new Entry<>(object, hash, value));
    } else {
      table[at] = new Entry<>(object, hash, value);
    }
  }

  synchronized V putIfAbsent(Object object, int hash, V value) {
    V known = get(object, hash);
    if (known == null) {
      Entry<?>[] table = entries;
      add(table, find(table, object, hash), new Entry<>(object, hash, value));
    }
    return known == null ? value : known;
  }

  @Nullable V remove(Object object, int hash) {
    V known = get(object, hash);
    if (known != null) { // else there is nothing to lock for
      removeEntry(object, hash);
    }
    return known;
  }

  private synchronized void removeEntry(Object object, int hash) {
    Entry<?>[] table = entries;
    int mask = table.length - 1;
    int at = find(table, object, hash);
    if (table[at] == null) {
      return; // by another thread
    }
    table[at] = REMOVED;
    if (table[(at + 1) & mask] == null) {
      for (int i = at; table[i] == REMOVED; i = (i - 1) & mask) {
        table[i] = null; // nothing was put behind it
        used--;
      }
    }
  }

  synchronized int size() {
    int size = 0;
    for (Entry<?> entry : entries) {
      if (entry != null && entry.get() != null) {
        size++;
      }
    }
    return size;
  }

  /** Where an object is, else the empty slot where it would be if none of its path were removed. */
  private static int find(Entry<?>[] table, Object object, int hash) {
    int mask = table.length - 1;
    int i = hash & mask;
    while (table[i] != null && table[i].get() != object) {
      i = (i + 1) & mask;
    }
    return i;
  }

  /**
   * @param end the empty slot at the end of the entry's path
   */
  private void add(Entry<?>[] table, int end, Entry<V> entry) {
    if (2 * (used + 1) > table.length) {
      Entry<?>[] larger = swept(table);
      larger[free(larger, entry.hash)] = entry;
      entries = larger;
    } else {
      table[end] = entry;
    }
    used++;
  }

  /** The first empty slot of a path. */
  private static int free(Entry<?>[] table, int hash) {
    int mask = table.length - 1;
    int i = hash & mask;
    while (table[i] != null) {
      i = (i + 1) & mask;
    }
    return i;
  }

  /** What is still there, in a table that is at most a quarter full. */
  private Entry<?>[] swept(Entry<?>[] table) {
    int present = size();
    int length = SMALLEST;
    while (length < 4 * (present + 1)) {
      length *= 2;
    }
    Entry<?>[] next = new Entry<?>[length];
    used = 0;
    for (Entry<?> entry : table) {
      if (entry != null && entry.get() != null) {
        next[free(next, entry.hash)] = entry;
        used++;
      }
    }
    return next;
  }

  /** An object and what is known of it. Immutable, but that the object goes. */
  private static final class Entry<V> extends WeakReference<@Nullable Object> {
    final int hash;
    final @Nullable V value;

    Entry(@Nullable Object object, int hash, @Nullable V value) {
      super(object);
      this.hash = hash;
      this.value = value;
    }
  }
}
