package dev.weir.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.ref.WeakReference;
import java.lang.runtime.ObjectMethods;

/** What nobody holds any more. */
public final class Garbage {
  private Garbage() {}

  /** Collects garbage until the referent is gone; fails where it never goes. */
  public static void awaitCollected(WeakReference<?> reference) throws InterruptedException {
    letGoOfRecords();
    for (int i = 0; i < 200 && reference.get() != null; i++) {
      System.gc();
      Thread.sleep(20);
    }
    assertThat(reference.get()).as("still held by somebody").isNull();
  }

  /**
   * {@link ObjectMethods} holds the class of the last record's component whose {@code equals} or
   * {@code hashCode} was linked (seen in 17, by the type of a method handle): be it this one.
   */
  private static void letGoOfRecords() {
    link("equals", MethodType.methodType(boolean.class, Any.class, Object.class));
    link("hashCode", MethodType.methodType(int.class, Any.class));
  }

  private static void link(String method, MethodType type) {
    MethodHandles.Lookup lookup = MethodHandles.lookup();
    try {
      ObjectMethods.bootstrap(
          lookup,
          method,
          type,
          Any.class,
          "other",
          lookup.findGetter(Any.class, "other", Any.class));
    } catch (Throwable e) {
      throw new IllegalStateException("a record's methods cannot be linked", e);
    }
  }

  private record Any(Any other) {}
}
