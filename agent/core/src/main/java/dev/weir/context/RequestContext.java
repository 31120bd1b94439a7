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
public final class RequestContext implements Before {
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
  private static final RequestContext NOBODYS = new RequestContext(0, null);

  private static volatile boolean inherits;

  final @Nullable String[] values;

  /** Of a thread that the request started: the request's own context. Its own slots stay empty. */
  private final @Nullable RequestContext inherited;

  /** Null where requests are not followed. */
  private final @Nullable Trail trail;

  private volatile @Nullable RequestFacts facts;
  private volatile @Nullable Thread server;
  private volatile long endedNanos;

  private RequestContext(int size, @Nullable Trail trail) {
    this.values = new @Nullable String[size];
    this.inherited = null;
    this.trail = trail;
  }

  private RequestContext(RequestContext inherited) {
    this.values = new @Nullable String[inherited.values.length];
    this.inherited = inherited;
    this.trail = inherited.trail;
  }

  /** Whether contexts are wanted at all: else a server need not hand over facts. */
  public static boolean isWanted() {
    return Wanted.any();
  }

  /** From now on new threads inherit: those of pools are made to {@link #forget}. */
  public static void inherit() {
    inherits = true;
  }

  /** The context of a request that has begun; null where none is wanted. */
  public static @Nullable RequestContext begin(@Nullable RequestFacts facts) {
    if (facts == null || !isWanted()) {
      return null;
    }
    Trails trails = Trails.installed();
    Trail trail = trails == null ? null : trails.begin(facts, facts.application());
    RequestContext context = new RequestContext(ContextKeys.installed().size(), trail);
    context.facts = facts;
    context.server = Thread.currentThread();
    return context;
  }

  /** Of a message that this thread is about to process; null where messages are not followed. */
  static @Nullable RequestContext of(Incoming message) {
    Trails trails = Trails.installed();
    return trails == null
        ? null
        : new RequestContext(
            ContextKeys.installed().size(),
            trails.begin(message, Thread.currentThread().getContextClassLoader()));
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
    Trail old = before == null ? null : before.trail;
    Trail trail = context == null ? null : context.trail;
    if (old != null && old != trail) {
      old.leave(null);
    }
    if (trail != null && old != trail) {
      trail.enter(null);
    }
  }

  /** For servers: this thread reads the context for a moment, to label what the server records. */
  public static @Nullable Before standIn(@Nullable RequestContext context) {
    if (context == null) {
      return null;
    }
    RequestContext before = CURRENT.get();
    CURRENT.set(context);
    return before == null ? NOBODYS : before;
  }

  /** That of the request for which this thread works. */
  static @Nullable Trail trail() {
    RequestContext current = CURRENT.get();
    RequestContext own = current == null ? null : current.own();
    return own == null ? null : own.trail;
  }

  /** For loggers: whoever inherited the context has no entry for the request's id yet. */
  public static void logging() {
    RequestContext current = CURRENT.get();
    if (current != null && current.inherited != null && current.trail != null) {
      current.trail.log(current.own() != null);
    }
  }

  /** For servers: the response's head is about to be sent, by whichever thread. */
  public void respond() {
    RequestFacts asked = facts;
    if (trail != null && asked != null) {
      trail.respond(asked);
    }
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
  public static @Nullable Before resume(@Nullable RequestContext captured) {
    Trail trail = captured == null ? null : captured.trail;
    RequestContext before = trail == null ? null : CURRENT.get();
    if (captured == null || trail == null || before == captured) {
      return standIn(captured);
    }
    CURRENT.set(captured);
    return new Resumed(before, trail, trail.enter(before == null ? null : before.trail));
  }

  /** Work that was handed over is done. */
  public static void restore(@Nullable Before before) {
    if (before instanceof Resumed) {
      Resumed resumed = (Resumed) before;
      CURRENT.set(resumed.context);
      resumed.trail.leave(resumed.entry);
    } else if (before != null) {
      CURRENT.set(before == NOBODYS ? null : (RequestContext) before);
    }
  }

  /** This thread works for nobody, whoever started it, until it {@link #resume resumes}. */
  public static void forget() {
    RequestContext before = CURRENT.get();
    if (before != null) {
      CURRENT.set(null);
      if (before.trail != null) {
        before.trail.leave(null);
      }
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
