package dev.weir.context;

import org.jspecify.annotations.Nullable;

/**
 * The message that a thread has in hand: from when it took it until it takes the next, asks for
 * more or says that it is done. Meanwhile the thread works for it as for a request; what it did
 * before it does again afterwards.
 *
 * <p>A thread has one at most. Taking another ends the one before, so that nobody who leaves a loop
 * early takes the old id along into the next loop; a pool's thread puts it down with its task.
 */
public final class ReceivedMessage {
  /** Set to null, never removed: no allocation for the next message on this thread. */
  private static final ThreadLocal<@Nullable ReceivedMessage> IN_HAND = new ThreadLocal<>();

  private final RequestContext context;
  private final @Nullable Before before;

  private ReceivedMessage(RequestContext context) {
    this.context = context;
    this.before = RequestContext.resume(context);
  }

  /**
   * This thread begins to process a message.
   *
   * @return for {@link #done}; null where messages are not followed
   */
  public static @Nullable ReceivedMessage take(Incoming message) {
    putDown();
    RequestContext context = RequestContext.of(message);
    if (context == null) {
      return null;
    }
    ReceivedMessage taken = new ReceivedMessage(context);
    IN_HAND.set(taken);
    return taken;
  }

  /** Whatever message this thread has in hand is processed. */
  public static void putDown() {
    ReceivedMessage taken = IN_HAND.get();
    if (taken != null) {
      IN_HAND.set(null);
      taken.end();
    }
  }

  /** This message is processed, if it is still in the hand of this thread. */
  public void done() {
    if (IN_HAND.get() == this) {
      putDown();
    }
  }

  /** Where something else has taken its place meanwhile, that stays. */
  private void end() {
    context.end();
    if (RequestContext.current() == context) {
      RequestContext.restore(before);
    }
  }
}
