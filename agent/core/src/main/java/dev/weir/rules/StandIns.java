package dev.weir.rules;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Objects that frameworks put before others: subclasses of the same class, whose own fields are
 * empty and whose methods run interceptors. A subclass that stands for itself, such as that of a
 * {@code @Configuration}, is none. Thread-safe.
 */
final class StandIns {
  private static final String ADVISED = "org.springframework.aop.framework.Advised";

  /** What only such classes implement. */
  private static final Set<String> MARKS =
      new HashSet<>(
          Arrays.asList(
              "org.springframework.aop.SpringProxy",
              "org.hibernate.proxy.HibernateProxy",
              "org.jboss.weld.proxy.WeldClientProxy",
              "org.jboss.weld.bean.proxy.ProxyObject",
              "io.quarkus.arc.ClientProxy"));

  private static final ClassValue<Boolean> KNOWN =
      new ClassValue<Boolean>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
          return implementsAny(type, MARKS);
        }
      };

  private StandIns() {}

  static boolean isOne(Object object) {
    return KNOWN.get(object.getClass());
  }

  /** What stands behind an object, where that can be told without running the application. */
  static Object behind(Object object) {
    if (isOne(object) && implementsAny(object.getClass(), new HashSet<>(Arrays.asList(ADVISED)))) {
      try {
        Object source = call(object, "getTargetSource");
        boolean constant = source != null && Boolean.TRUE.equals(call(source, "isStatic"));
        Object target = constant ? call(source, "getTarget") : null;
        return target == null ? object : target;
      } catch (ReflectiveOperationException | RuntimeException e) {
        return object;
      }
    }
    return object;
  }

  private static @Nullable Object call(@Nullable Object on, String name)
      throws ReflectiveOperationException {
    if (on == null) {
      return null;
    }
    Method method = on.getClass().getMethod(name);
    method.setAccessible(true);
    return method.invoke(on);
  }

  private static boolean implementsAny(Class<?> type, Set<String> names) {
    for (Class<?> at = type; at != null; at = at.getSuperclass()) {
      for (Class<?> implemented : at.getInterfaces()) {
        if (names.contains(implemented.getName()) || implementsAny(implemented, names)) {
          return true;
        }
      }
    }
    return false;
  }
}
