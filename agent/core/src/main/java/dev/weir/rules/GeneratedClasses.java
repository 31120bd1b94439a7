package dev.weir.rules;

/**
 * Subclasses that frameworks make around a class of the application, to hand on its calls. The
 * class itself is observed; only who names them exactly means them. Proxies of the JDK are none:
 * behind {@code $Proxy12} there may be no class at all.
 */
final class GeneratedClasses {
  /** Of Spring, cglib and Guice; of Weld and Javassist; of Hibernate, Byte Buddy, Micronaut. */
  private static final String[] MARKS = {
    "$$EnhancerBy",
    "$$SpringCGLIB$$",
    "$$FastClass",
    "_$$_",
    "$HibernateProxy$",
    "$ByteBuddy$",
    "$Intercepted"
  };

  private GeneratedClasses() {}

  static boolean isName(String className) {
    if (className.indexOf('$') < 0) {
      return className.endsWith("_ClientProxy");
    }
    for (String mark : MARKS) {
      if (className.contains(mark)) {
        return true;
      }
    }
    return false;
  }
}
