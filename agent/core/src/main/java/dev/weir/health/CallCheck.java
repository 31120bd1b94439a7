package dev.weir.health;

import dev.weir.config.CheckConfig;
import java.lang.ref.WeakReference;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A static method of the application's own: false, or what it throws, is unhealthy. */
final class CallCheck extends Check {
  private final String className;
  private final String methodName;
  private final Supplier<Class<?>[]> loaded;

  /** Held weakly: the application may be redeployed. */
  private @Nullable WeakReference<Class<?>> known;

  /**
   * @param member {@code com.acme.License.isValid}
   * @param loaded the classes that the JVM has loaded
   */
  CallCheck(CheckConfig config, String member, Supplier<Class<?>[]> loaded) {
    super(config.name(), config.critical(), config.timeoutMillis());
    int point = member.lastIndexOf('.');
    this.className = member.substring(0, Math.max(point, 0));
    this.methodName = member.substring(point + 1);
    this.loaded = loaded;
  }

  @Override
  Finding ask() throws Exception {
    Class<?> holder = holder();
    if (holder == null) {
      return Finding.unhealthy(className + " is not loaded");
    }
    Method method = holder.getDeclaredMethod(methodName);
    method.setAccessible(true);
    Thread.currentThread().setContextClassLoader(holder.getClassLoader());
    try {
      Object answer = method.invoke(null);
      return Boolean.FALSE.equals(answer)
          ? Finding.unhealthy(methodName + " said false")
          : Finding.healthy(methodName + " said " + (answer == null ? "nothing" : answer));
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof Exception ? (Exception) e.getCause() : e;
    }
  }

  private @Nullable Class<?> holder() {
    Class<?> holder = known == null ? null : known.get();
    if (holder == null) {
      for (Class<?> candidate : loaded.get()) {
        if (candidate.getName().replace('$', '.').equals(className.replace('$', '.'))) {
          holder = candidate;
          known = new WeakReference<>(candidate);
        }
      }
    }
    return holder;
  }
}
