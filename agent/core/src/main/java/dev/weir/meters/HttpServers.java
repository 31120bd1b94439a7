package dev.weir.meters;

import java.util.concurrent.atomic.AtomicInteger;

/** The application's HTTP servers that listen now. Lives in the agent's loader. Thread-safe. */
public final class HttpServers {
  private static final AtomicInteger listening = new AtomicInteger();
  private static volatile boolean everListened;

  private HttpServers() {}

  /** A server, or a connector of one, accepts connections from now on. */
  public static void started() {
    listening.incrementAndGet();
    everListened = true;
  }

  /** It accepts none any more. One that was started before the agent came is not counted. */
  public static void stopped() {
    listening.updateAndGet(count -> Math.max(0, count - 1));
  }

  public static int listening() {
    return listening.get();
  }

  public static boolean everListened() {
    return everListened;
  }
}
