package dev.weir.context;

import dev.weir.config.ContextConfig;
import dev.weir.config.ContextScope;
import dev.weir.config.ContextSource;
import dev.weir.log.Log;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * One fact of a request: {@code context.tenant_id}. Reading it costs a look at the thread and one
 * into an array, once it is known. Thread-safe.
 */
public final class ContextKey {
  /** Whoever sends a request writes its headers; a label value as long as those would be a gift. */
  private static final int LONGEST = 256;

  /** In the slot of a key that has neither a value nor a default, and never will. */
  private static final String ABSENT = new String("unknown");

  final int index;
  private final String name;
  private final @Nullable String fallback;
  private final List<Source> sources = new ArrayList<>();
  private final boolean threadScoped;
  private final ThreadLocal<@Nullable String> ofThread = new ThreadLocal<>();
  private final LongAdder dropped = new LongAdder();
  private final AtomicBoolean complained = new AtomicBoolean();

  ContextKey(int index, String name, ContextConfig config) {
    this.index = index;
    this.name = name;
    this.fallback = config.fallback();
    this.threadScoped = config.scope() == ContextScope.THREAD;
    for (ContextSource source : config.from()) {
      sources.add(new Source(source));
    }
  }

  public String name() {
    return name;
  }

  /** How often it was written outside any request. */
  public long dropped() {
    return dropped.sum();
  }

  /** The value on this thread; the default, or null, where there is none. */
  @SuppressWarnings("ReferenceEquality") // a marker
  public @Nullable String read() {
    RequestContext context = RequestContext.current();
    String known = context == null ? null : context.values[index];
    if (known == null) {
      return readAnew(context);
    }
    return known == ABSENT ? null : known;
  }

  @SuppressWarnings("ReferenceEquality") // a marker
  private @Nullable String readAnew(@Nullable RequestContext current) {
    if (threadScoped) {
      String held = ofThread.get();
      if (held != null) {
        return held;
      }
    }
    RequestContext context = current == null ? null : current.own();
    String known = context == null ? null : context.values[index];
    if (known == null) {
      known = context == null || threadScoped ? find(null) : resolve(context, context.askable());
    }
    return known == null ? fallback : known == ABSENT ? null : known;
  }

  /**
   * Looks the key up and keeps what is found; where nothing is, and nothing ever can be, that too.
   *
   * @param asked null where this thread may not ask the request
   */
  @Nullable String resolve(RequestContext context, @Nullable RequestFacts asked) {
    String found = threadScoped ? null : find(asked);
    if (found == null && asked != null && !mayStillCome()) {
      found = fallback == null ? ABSENT : fallback;
    }
    if (found != null) {
      context.values[index] = found;
    }
    return found;
  }

  boolean isReadFromMdc() {
    for (Source source : sources) {
      if (source.isMdc()) {
        return true;
      }
    }
    return false;
  }

  private boolean mayStillCome() {
    for (Source source : sources) {
      if (source.mayStillCome()) {
        return true;
      }
    }
    return threadScoped;
  }

  private @Nullable String find(@Nullable RequestFacts asked) {
    for (int i = 0; i < sources.size(); i++) {
      String found = find(sources.get(i), asked);
      if (found != null && !found.isEmpty()) {
        return found.length() > LONGEST ? found.substring(0, LONGEST) : found;
      }
    }
    return null;
  }

  private @Nullable String find(Source source, @Nullable RequestFacts asked) {
    try {
      return source.read(asked);
    } catch (RuntimeException | LinkageError e) {
      if (complained.compareAndSet(false, true)) {
        Log.warn("context `" + name + "`: " + source + " cannot be read: " + e + ".");
        Log.debug("reading context " + name, e);
      }
      return null;
    }
  }

  /** Writes a value, in the request's context or the thread's; null changes nothing. */
  public void write(@Nullable String value) {
    if (value == null) {
      return;
    }
    if (threadScoped) {
      ofThread.set(value);
      return;
    }
    RequestContext current = RequestContext.current();
    RequestContext context = current == null ? null : current.own();
    if (context == null) {
      dropped.increment();
    } else {
      context.values[index] = value;
    }
  }
}
