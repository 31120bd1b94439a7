package java.lang;

import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * The one class that woven code names. It stands in {@code java.lang} because that is the one
 * package which every class loader, OSGi's and JBoss Modules' among them, takes from the boot
 * loader, where the agent defines it.
 *
 * <p>Thread-safe.
 */
public final class WeirDispatcher {
  /** {@code (Lookup, String, MethodType, int) -> CallSite}, or null while no agent is at work. */
  private static volatile MethodHandle linker;

  private WeirDispatcher() {}

  /** For the agent alone: who links call sites. */
  public static void linker(MethodHandle linker) {
    WeirDispatcher.linker = linker;
  }

  /**
   * The bootstrap method of every woven call site.
   *
   * @param point {@code enter} or {@code exit}
   * @param probe the number of the probe that wove it
   */
  public static CallSite bootstrap(
      MethodHandles.Lookup caller, String point, MethodType type, int probe) throws Throwable {
    MethodHandle current = linker;
    return current == null
        ? new ConstantCallSite(inert(type))
        : (CallSite) current.invokeExact(caller, point, type, probe);
  }

  private static MethodHandle inert(MethodType type) {
    Class<?> returned = type.returnType();
    MethodHandle nothing =
        returned == void.class
            ? MethodHandles.constant(Object.class, null).asType(MethodType.methodType(void.class))
            : MethodHandles.constant(Object.class, null).asType(MethodType.methodType(returned));
    return MethodHandles.dropArguments(nothing, 0, type.parameterList());
  }
}
