package dev.weir.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;

/** What nobody holds any more. */
public final class Garbage {
  private Garbage() {}

  /** Collects garbage until the referent is gone; fails where it never goes. */
  public static void awaitCollected(WeakReference<?> reference) throws InterruptedException {
    for (int i = 0; i < 200 && reference.get() != null; i++) {
      System.gc();
      Thread.sleep(20);
    }
    assertThat(reference.get()).as("still held by somebody").isNull();
  }
}
