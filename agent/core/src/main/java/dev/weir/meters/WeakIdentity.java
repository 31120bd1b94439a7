package dev.weir.meters;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * An object of the application as a key: held weakly, equal by identity. One whose object is gone
 * equals itself only, so that it can still be removed. Thread-safe.
 */
public final class WeakIdentity extends WeakReference<Object> {
  private final int hash;

  /**
   * @param gone is handed this key once its object was collected
   */
  public WeakIdentity(Object object, ReferenceQueue<Object> gone) {
    super(object, gone);
    this.hash = System.identityHashCode(object);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (this == other) {
      return true;
    }
    Object object = get();
    return object != null
        && other instanceof WeakIdentity
        && ((WeakIdentity) other).get() == object;
  }
}
