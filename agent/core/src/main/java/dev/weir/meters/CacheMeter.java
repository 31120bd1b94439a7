package dev.weir.meters;

import dev.weir.dialect.CacheFact;
import dev.weir.dialect.CacheQuantity;
import dev.weir.dialect.CacheTable;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Measures caches: any library's, told by its advice. What happens in a cache is added to {@link
 * CacheCounts}; everything else is read at scrapes. Caches are held weakly. Thread-safe.
 */
public final class CacheMeter {
  private final Bound<CacheFact, CacheQuantity> bound;
  private final Map<String, NamedCache> names = new HashMap<>();
  private final CreatedNames created = new CreatedNames();
  private final WeakIdentityMap<Object, CacheCounts> caches = new WeakIdentityMap<>();
  private final ThreadLocal<@Nullable CacheCounts> making = new ThreadLocal<>();

  CacheMeter(Binder binder) {
    this.bound = binder.bind(new CacheTable());
  }

  /** A cache is being made on this thread, which {@link #made} will tell. */
  public CacheCounts making(Creator creator) {
    CacheCounts counts = new CacheCounts(named(created.name(creator)));
    making.set(counts);
    return counts;
  }

  /** The cache was made that was {@link #making} on this thread; nothing where none was. */
  public <C> void made(C cache, CacheReader<? super C> reader) {
    CacheCounts counts = making.get();
    if (counts != null) {
      making.remove();
      add(cache, reader, counts);
    }
  }

  /** What is to be told of a cache; null where it is not known. */
  public @Nullable CacheCounts counts(Object cache) {
    return caches.get(cache);
  }

  /**
   * A cache is there from now on.
   *
   * @param name as its owner calls it
   * @param reader a constant in a static of the advice; held weakly
   */
  public synchronized <C> CacheCounts opened(String name, C cache, CacheReader<? super C> reader) {
    CacheCounts known = caches.get(cache);
    return known != null ? known : add(cache, reader, new CacheCounts(named(name)));
  }

  /**
   * A cache that was {@link #made} is another's: it counts under that one's name from now on, and
   * what the owner is told counts too.
   */
  public synchronized void owned(Object cache, Object owner, String name) {
    CacheCounts counts = caches.get(cache);
    if (counts == null) {
      return;
    }
    caches.put(owner, counts);
    if (!counts.named().name.equals(name)) {
      NamedCache.Sized<?> moved = counts.named().remove(cache);
      counts.named(named(name));
      if (moved != null) {
        moved.addTo(counts.named(), bound);
      }
    }
  }

  private <C> CacheCounts add(C cache, CacheReader<? super C> reader, CacheCounts counts) {
    caches.put(cache, counts);
    counts.named().add(cache, reader, bound);
    return counts;
  }

  private synchronized NamedCache named(String name) {
    NamedCache known = names.get(name);
    if (known == null) {
      known = new NamedCache(name);
      names.put(name, known);
    }
    return known;
  }
}
