package dev.weir.weave;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/**
 * What is done around one method: the advice of an instrumentation, or a rule. Woven code holds its
 * number only; the first call through a call site links it. Thread-safe; holds no class or loader
 * of the application.
 */
public interface Probe {

  /** The instrumentation or rule it belongs to, for logs and {@code weir_*} metrics. */
  String name();

  /**
   * At the method's entry, or null for nothing. In constructors {@link Input#THIS} is not to be had
   * here.
   */
  @Nullable Shape enter();

  /** At the method's return and, but for constructors, where it throws; null for nothing. */
  @Nullable Shape exit();

  /**
   * Whether it was taken back: nothing is woven with it any more, though calls that began before
   * may still run through it.
   */
  default boolean isRetired() {
    return false;
  }

  /**
   * What it shares with the probe that takes its place when it is retired: where it stands and what
   * is handed to it there. A call that began before may end in the new one.
   */
  default Object place() {
    return this;
  }

  /**
   * @param caller the woven class, with private access to it
   * @param type the call site's type: the shape's inputs in order, every reference type as {@code
   *     Object} but {@code Throwable} for {@link Input#THROWN}
   * @return a handle of exactly that type
   * @throws Throwable what keeps it from being linked; the call site then does nothing
   */
  MethodHandle linkEnter(MethodHandles.Lookup caller, MethodType type) throws Throwable;

  /** As {@link #linkEnter}, for the exit. */
  MethodHandle linkExit(MethodHandles.Lookup caller, MethodType type) throws Throwable;
}
