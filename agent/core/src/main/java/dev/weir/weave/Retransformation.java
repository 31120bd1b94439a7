package dev.weir.weave;

import dev.weir.log.Log;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.util.List;

/** Weaves loaded classes anew: all at one safepoint, or, where one spoils that, one by one. */
final class Retransformation {
  private Retransformation() {}

  static void of(List<Class<?>> types, Instrumentation jvm) {
    if (types.isEmpty() || succeeds(types, jvm)) {
      return;
    }
    for (Class<?> type : types) {
      try {
        jvm.retransformClasses(type);
      } catch (UnmodifiableClassException | RuntimeException | LinkageError e) {
        String fact = type.getName() + " is loaded and cannot be woven any more (" + e;
        Log.warn(fact + "). It runs on as it is.");
      }
    }
  }

  private static boolean succeeds(List<Class<?>> types, Instrumentation jvm) {
    try {
      jvm.retransformClasses(types.toArray(new Class<?>[0]));
      return true;
    } catch (UnmodifiableClassException | RuntimeException | LinkageError e) {
      Log.debug("weaving " + types.size() + " loaded classes at once", e);
      return false;
    }
  }
}
