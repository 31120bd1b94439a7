package dev.weir.rules.expression;

import dev.weir.log.Log;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.Map;

/**
 * Opens packages through {@code Instrumentation.redefineModule}, which Java 8 lacks and needs not.
 * What is opened is opened to the agent alone: the application keeps its walls. Thread-safe.
 */
public final class OpenedModules implements ModuleOpener {
  private final Instrumentation jvm;

  public OpenedModules(Instrumentation jvm) {
    this.jvm = jvm;
  }

  @Override
  public boolean open(Class<?> type, Class<?> to) {
    try {
      Object module = module(type);
      String packageName = type.getName().substring(0, type.getName().lastIndexOf('.'));
      Map<String, ?> opens =
          Collections.singletonMap(packageName, Collections.singleton(module(to)));
      redefineModule().invoke(jvm, module, none(), noneOf(), opens, none(), noneOf());
      return true;
    } catch (ReflectiveOperationException | RuntimeException e) {
      Log.debug("the package of " + type.getName() + " stays shut", e);
      return false;
    }
  }

  private static Object module(Class<?> type) throws ReflectiveOperationException {
    return Class.class.getMethod("getModule").invoke(type);
  }

  private static Method redefineModule() throws NoSuchMethodException {
    for (Method method : Instrumentation.class.getMethods()) {
      if (method.getName().equals("redefineModule")) {
        return method;
      }
    }
    throw new NoSuchMethodException("redefineModule");
  }

  private static Object none() {
    return Collections.emptySet();
  }

  private static Object noneOf() {
    return Collections.emptyMap();
  }
}
