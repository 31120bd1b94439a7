package com.example.cache;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.cache.support.AbstractValueAdaptingCache;

/** A cache that nobody heard of. */
public final class OwnShop extends SpringShop {
  public OwnShop() {
    super(new OwnCache());
  }

  private static final class OwnCache extends AbstractValueAdaptingCache {
    private final Map<Object, Object> entries = new HashMap<>();

    OwnCache() {
      super(true);
    }

    @Override
    protected Object lookup(Object key) {
      return entries.get(key);
    }

    @Override
    public String getName() {
      return "own";
    }

    @Override
    public Object getNativeCache() {
      return entries;
    }

    @Override
    public <T> T get(Object key, Callable<T> valueLoader) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void put(Object key, Object value) {
      entries.put(key, toStoreValue(value));
    }

    @Override
    public void evict(Object key) {
      entries.remove(key);
    }

    @Override
    public void clear() {
      entries.clear();
    }
  }
}
