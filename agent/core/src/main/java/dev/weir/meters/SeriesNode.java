package dev.weir.meters;

import org.jspecify.annotations.Nullable;

/**
 * A place in the label tree of a {@link Series}. The children of a node are an open-addressing
 * table that only ever gains entries: readers probe it without a lock, writers hold the series'
 * lock.
 *
 * <p>A path enters the tree when its leaf was admitted below the caps. Until then, and for ever
 * beyond them, {@link #child} hands out nodes that nothing keeps, so a label explosion leaves
 * nothing behind but garbage.
 *
 * @param <P> the kind of point at the leaves
 */
public class SeriesNode<P> {
  private static final SeriesNode<?>[] EMPTY = new SeriesNode<?>[2];

  private final Series<P> series;
  private final @Nullable SeriesNode<P> parent;
  private final String value;
  private final int depth;
  private final boolean aggregates;

  /** A power of two long, at most half full; entries are only ever set from null. */
  private volatile SeriesNode<?> @Nullable [] children = EMPTY;

  private int childCount;

  /** Plain on purpose: a point has final fields only, and who misses it resolves it again. */
  private @Nullable P point;

  SeriesNode(Series<P> series, @Nullable SeriesNode<P> parent, String value, int depth) {
    this.series = series;
    this.parent = parent;
    this.value = value;
    this.depth = depth;
    this.aggregates = series.aggregates(depth);
  }

  /**
   * The node of the next label.
   *
   * @param labelValue the label's value; null is {@code unknown}, the empty string exposes no label
   * @throws IllegalStateException where the metric has no further label
   */
  @SuppressWarnings({"unchecked", "ReferenceEquality"}) // the same string again is the common case
  public SeriesNode<P> child(@Nullable String labelValue) {
    String key = labelValue == null || aggregates ? Series.UNKNOWN : labelValue;
    SeriesNode<?>[] table = children;
    if (table != null) { // null only to a racing reader of a node just made
      int mask = table.length - 1;
      int slot = slot(key, mask);
      SeriesNode<?> first = table[slot];
      if (first != null && first.value == key) {
        return (SeriesNode<P>) first;
      }
      SeriesNode<?> found = probe(table, key, slot);
      if (found != null) {
        return (SeriesNode<P>) found;
      }
    }
    return passing(key);
  }

  private static @Nullable SeriesNode<?> probe(SeriesNode<?>[] table, String key, int slot) {
    int mask = table.length - 1;
    int i = slot;
    SeriesNode<?> candidate = table[i];
    while (candidate != null && !candidate.value.equals(key)) {
      i = (i + 1) & mask;
      candidate = table[i];
    }
    return candidate;
  }

  /** What to record into; at the leaf. Labels not walked are {@code unknown}. */
  public P point() {
    P known = point;
    return known != null ? known : series.resolve(this);
  }

  private SeriesNode<P> passing(String key) {
    if (depth >= series.depth()) {
      throw new IllegalStateException(
          series + " has " + series.depth() + " labels; there is none for the value " + key);
    }
    return new SeriesNode<>(series, this, key, depth + 1);
  }

  int depth() {
    return depth;
  }

  /** Fills in the values from the root to here. */
  String[] path(String[] values) {
    for (SeriesNode<P> node = this; node.parent != null; node = node.parent) {
      values[node.depth - 1] = node.value;
    }
    return values;
  }

  void bind(P kept) {
    point = kept;
  }

  /** The child that stays in the tree; made where missing. Holds the series' lock. */
  SeriesNode<P> attach(String key) {
    SeriesNode<P> child = child(key);
    SeriesNode<?>[] table = children;
    if (table == null || contains(table, child)) {
      return child;
    }
    if (2 * (childCount + 1) > table.length || table == EMPTY) {
      table = doubled(table);
    }
    insert(table, child);
    childCount++;
    children = table; // the volatile write publishes the entry
    return child;
  }

  @SuppressWarnings("ReferenceEquality")
  private static boolean contains(SeriesNode<?>[] table, SeriesNode<?> child) {
    int mask = table.length - 1;
    for (int i = slot(child.value, mask); table[i] != null; i = (i + 1) & mask) {
      if (table[i] == child) {
        return true;
      }
    }
    return false;
  }

  private static SeriesNode<?>[] doubled(SeriesNode<?>[] table) {
    SeriesNode<?>[] larger = new SeriesNode<?>[2 * table.length];
    for (SeriesNode<?> entry : table) {
      if (entry != null) {
        insert(larger, entry);
      }
    }
    return larger;
  }

  private static void insert(SeriesNode<?>[] table, SeriesNode<?> child) {
    int mask = table.length - 1;
    int i = slot(child.value, mask);
    while (table[i] != null) {
      i = (i + 1) & mask;
    }
    table[i] = child;
  }

  /** Spreads as HashMap does: hashes of short strings differ in their low bits mostly. */
  private static int slot(String key, int mask) {
    int hash = key.hashCode();
    return (hash ^ (hash >>> 16)) & mask;
  }
}
