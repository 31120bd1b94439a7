package dev.weir.context;

import dev.weir.config.ContextConfig;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All keys of the context, as the configuration declares them. Thread-safe once installed. */
public final class ContextKeys {
  private static final ContextKeys NONE = of(Collections.<String, ContextConfig>emptyMap());

  private final Map<String, ContextKey> byName = new LinkedHashMap<>();
  private final List<ContextKey> all = new ArrayList<>();
  private volatile boolean readAtEnd;

  private ContextKeys() {}

  /** The keys of a configuration. */
  public static ContextKeys of(Map<String, ContextConfig> configured) {
    ContextKeys keys = new ContextKeys();
    for (Map.Entry<String, ContextConfig> key : configured.entrySet()) {
      ContextKey made = new ContextKey(keys.size(), key.getKey(), key.getValue());
      keys.byName.put(key.getKey(), made);
      keys.all.add(made);
    }
    return keys;
  }

  /** Makes these the keys of all contexts from now on. Called once, before the first request. */
  public static void install(ContextKeys keys) {
    Wanted.keys(keys);
  }

  /** Those of the running agent; none unless it has a configuration that declares some. */
  public static ContextKeys installed() {
    ContextKeys installed = Wanted.keys();
    return installed == null ? NONE : installed;
  }

  /** Someone reads when a request has ended: its facts must be looked up before it is too late. */
  public void readAtEnd() {
    readAtEnd = true;
  }

  boolean areReadAtEnd() {
    return readAtEnd;
  }

  /** The names that expressions use. */
  public Set<String> names() {
    return Collections.unmodifiableSet(byName.keySet());
  }

  /** A key by its name; null where none is declared. */
  public @Nullable ContextKey key(String name) {
    return byName.get(name);
  }

  /** Whether a key comes from the diagnostic context of a logging library. */
  public boolean areReadFromMdc() {
    for (ContextKey key : all) {
      if (key.isReadFromMdc()) {
        return true;
      }
    }
    return false;
  }

  /** In the order of the configuration. */
  public List<ContextKey> all() {
    return Collections.unmodifiableList(all);
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  int size() {
    return all.size();
  }
}
