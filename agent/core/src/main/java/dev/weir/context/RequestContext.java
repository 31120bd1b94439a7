package dev.weir.context;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The context of one request: a slot for each {@link ContextKey}, filled when the key is first
 * read, when something is captured, or when the context is about to leave for another thread. All
 * threads that work for the request share it.
 *
 * <p>Only threads that the server itself runs for the request ask the server's object for facts,
 * and nobody does once the request has ended: from then on this holds strings and nothing else.
 * Slots are plain: strings are immutable, and a thread that misses another's write reads the key
 * anew.
 */
public final class RequestContext {
  /** How long a virtual thread that a request started may outlive it with the context. */
  static final long INHERITANCE_NANOS = TimeUnit.MINUTES.toNanos(1);

  /**
   * Inherited by new threads, virtual ones among them, which so need no weaving. Set to null, never
   * removed: no allocation for the next request on this thread.
   */
  private static final ThreadLocal<@Nullable RequestContext> CURRENT =
      new InheritableThreadLocal<@Nullable RequestContext>() {
        @Override
        protected @Nullable RequestContext childValue(@Nullable RequestContext parent) {
          RequestContext carried = parent == null || !inherits ? null : parent.settled();
          return carried == null ? null : new RequestContext(carried);
        }
      };

  /** What {@link #resume} returns where there was no context before. */
  private static final RequestContext NOBODYS = new RequestContext(0);

  private static volatile boolean inherits;

  final @Nullable String[] values;

  /** Of a thread that the request started: the request's own context. Its own slots stay empty. */
  private final @Nullable RequestContext inherited;

  private volatile @Nullable RequestFacts facts;
  private volatile @Nullable Thread server;
  private volatile long endedNanos;

  private RequestContext(int size) {
    this.values = new @Nullable String[size];
    this.inherited = null;
  }

  private RequestContext(RequestContext inherited) {
    this.values = new @Nullable String[inherited.values.length];
    this.inherited = inherited;
  }

  /** Whether contexts are wanted at all: else a server need not hand over facts. */
  public static boolean isWanted() {
    return !ContextKeys.installed().isEmpty();
  }

  /** From now on new threads inherit: those of pools are made to {@link #forget}. */
  public static void inherit() {
    inherits = true;
  }

  /** The context of a request that has begun; null where none is wanted. */
  public static @Nullable RequestContext begin(@Nullable RequestFacts facts) {
    ContextKeys keys = ContextKeys.installed();
    if (facts == null || keys.isEmpty()) {
      return null;
    }
    RequestContext context = new RequestContext(keys.size());
    context.facts = facts;
    context.server = Thread.currentThread();
    return context;
  }

  static @Nullable RequestContext current() {
    return CURRENT.get();
  }

  /** For servers: from now on this thread runs application code for this request, or for none. */
  public static void serve(@Nullable RequestContext context) {
    RequestContext before = CURRENT.get();
    if (before != null && before.server == Thread.currentThread()) {
      before.settleForTheEnd();
      before.server = null;
    }
    if (context != null) {
      context.server = Thread.currentThread();
    }
    CURRENT.set(context);
  }

  /**
   * The context of this thread as another may have it, to be kept with the work that is handed
   * over.
   *
   * @return null where there is none
   */
  public static @Nullable RequestContext capture() {
    RequestContext current = CURRENT.get();
    return current == null ? null : current.settled();
  }

  /**
   * Work that was handed over begins on this thread.
   *
   * @param captured what {@link #capture} gave, null for nothing
   * @return to be given to {@link #restore} when the work is done; null where nothing changed
   */
  public static @Nullable RequestContext resume(@Nullable RequestContext captured) {
    if (captured == null) {
      return null;
    }
    RequestContext before = CURRENT.get();
    CURRENT.set(captured);
    return before == null ? NOBODYS : before;
  }

  /** Work that was handed over is done. */
  public static void restore(@Nullable RequestContext before) {
    if (before != null) {
      CURRENT.set(before == NOBODYS ? null : before);
    }
  }

  /** This thread works for nobody, whoever started it, until it {@link #resume resumes}. */
  public static void forget() {
    if (CURRENT.get() != null) {
      CURRENT.set(null);
    }
  }

  /** The request has ended: what is not known by now never will be. */
  public void end() {
    release();
    server = null;
    endedNanos = System.nanoTime() | 1;
  }

  /** The server's request object is about to serve another: takes what is needed, lets it go. */
  public void release() {
    settleForTheEnd();
    facts = null;
  }

  private void settleForTheEnd() {
    RequestFacts asked = facts;
    if (asked != null && ContextKeys.installed().areReadAtEnd()) {
      settle(asked);
    }
  }

  /** Where this thread's values stand; null where it inherited them and that is over. */
  @Nullable RequestContext own() {
    return inherited == null ? this : inherited.isOver() ? null : inherited;
  }

  /**
   * Whether this thread, which the request started, works for it no longer. One that is virtual has
   * a task of its own, which may well outlive the request; one that is not may be the first of a
   * pool written by hand, and by now do another request's work.
   */
  private boolean isOver() {
    long ended = endedNanos;
    return ended != 0 && (!isVirtual() || System.nanoTime() - ended > INHERITANCE_NANOS);
  }

  /** {@code Thread.isVirtual} is of Java 21; without continuations they have another class. */
  private static boolean isVirtual() {
    Class<?> above = Thread.currentThread().getClass().getSuperclass();
    return above != null && above.getName().equals("java.lang.BaseVirtualThread");
  }

  /** The facts, if this thread may ask for them. */
  @Nullable RequestFacts askable() {
    return server == Thread.currentThread() ? facts : null;
  }

  private @Nullable RequestContext settled() {
    RequestContext own = own();
    RequestFacts asked = own == null ? null : own.askable();
    if (own != null && asked != null) {
      own.settle(asked);
    }
    return own;
  }

  private void settle(RequestFacts asked) {
    for (ContextKey key : ContextKeys.installed().all()) {
      if (values[key.index] == null) {
        key.resolve(this, asked);
      }
    }
  }
}
