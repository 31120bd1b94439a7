package dev.weir.meters;

import dev.weir.dialect.CacheFact;
import dev.weir.dialect.CacheQuantity;
import dev.weir.dialect.Facts;
import dev.weir.dialect.Readings;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** All caches of one name. They are held weakly, their counts stay. Thread-safe. */
final class NamedCache implements Facts<CacheFact>, Readings<CacheQuantity> {
  final LongAdder hits = new LongAdder();
  final LongAdder misses = new LongAdder();
  final LongAdder puts = new LongAdder();
  final LongAdder removals = new LongAdder();
  final LongAdder evictions = new LongAdder();
  final String name;
  private final List<Sized<?>> caches = new ArrayList<>();
  private @Nullable Observation observation;

  NamedCache(String name) {
    this.name = name;
  }

  synchronized <C> void add(
      C cache, CacheReader<? super C> reader, Bound<CacheFact, CacheQuantity> bound) {
    caches.add(new Sized<C>(cache, reader));
    if (observation == null) {
      observation = bound.observe(this, this);
    }
  }

  /** A cache has another name after all; nothing is shown of a name that none ever had. */
  synchronized @Nullable Sized<?> remove(Object cache) {
    for (Iterator<Sized<?>> all = caches.iterator(); all.hasNext(); ) {
      Sized<?> sized = all.next();
      if (sized.cache.get() == cache) {
        all.remove();
        closeUnused();
        return sized;
      }
    }
    return null;
  }

  private void closeUnused() {
    if (caches.isEmpty() && observation != null && hits.sum() + misses.sum() + puts.sum() == 0) {
      observation.close();
      observation = null;
    }
  }

  @Override
  public String fact(CacheFact fact) {
    return name;
  }

  @Override
  public double read(CacheQuantity quantity) {
    switch (quantity) {
      case HITS:
        return hits.sum();
      case MISSES:
        return misses.sum();
      case PUTS:
        return puts.sum();
      case EVICTIONS:
        return evictions.sum();
      case REMOVALS:
        long removed = removals.sum();
        return removed == 0 ? Double.NaN : removed; // most libraries do not tell
      default:
        return size();
    }
  }

  private synchronized double size() {
    caches.removeIf(Sized::isGone);
    double size = Double.NaN;
    for (Sized<?> cache : caches) {
      long entries = cache.size();
      if (entries >= 0) {
        size = Double.isNaN(size) ? entries : size + entries;
      }
    }
    return size;
  }

  /** One cache and how to ask it, neither of which is kept from being collected. */
  static final class Sized<C> {
    final WeakReference<C> cache;
    private final WeakReference<CacheReader<? super C>> reader;

    Sized(C cache, CacheReader<? super C> reader) {
      this.cache = new WeakReference<>(cache);
      this.reader = new WeakReference<>(reader);
    }

    void addTo(NamedCache named, Bound<CacheFact, CacheQuantity> bound) {
      C open = cache.get();
      CacheReader<? super C> sizes = reader.get();
      if (open != null && sizes != null) {
        named.add(open, sizes, bound);
      }
    }

    boolean isGone() {
      return cache.get() == null;
    }

    long size() {
      C open = cache.get();
      CacheReader<? super C> sizes = reader.get();
      return open == null || sizes == null ? -1 : sizes.size(open);
    }
  }
}
