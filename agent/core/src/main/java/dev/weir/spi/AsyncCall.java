package dev.weir.spi;

import org.jspecify.annotations.Nullable;

/** A call whose outcome is not known yet. Thread-safe; never throws. */
public interface AsyncCall {

  /**
   * It has ended; only the first to say so is heard.
   *
   * @param value what it came to, null where it failed or gives nothing
   * @param failure what it failed with, a {@link java.util.concurrent.CancellationException} where
   *     nobody waits for it any more; null where it succeeded
   */
  void end(@Nullable Object value, @Nullable Throwable failure);
}
