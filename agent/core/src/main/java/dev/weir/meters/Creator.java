package dev.weir.meters;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who made something that its owner gave no name: the nearest method on the stack that is the
 * application's own. Immutable.
 */
public final class Creator {
  private static final String[] NEVER = {
    "dev.weir.instrumentation.",
    "dev.weir.meters.",
    "dev.weir.weave.",
    "java.",
    "javax.",
    "jdk.",
    "sun.",
    "com.sun."
  };
  private static final String[] LIBRARIES = {
    "org.springframework.",
    "org.apache.",
    "org.eclipse.",
    "org.hibernate.",
    "org.jboss.",
    "com.github.benmanes.",
    "com.google.common.",
    "com.mongodb.",
    "com.zaxxer.",
    "io.grpc.",
    "io.lettuce.",
    "io.micrometer.",
    "io.netty.",
    "io.quarkus.",
    "io.undertow.",
    "io.vertx.",
    "jakarta.",
    "reactor.",
    "redis.clients."
  };
  private static final Pattern GENERATED = Pattern.compile("\\$\\$.*");
  private static final Pattern LAMBDA = Pattern.compile("lambda\\$(.+)\\$\\d+");

  private final String className;
  private final @Nullable String method;
  private final String place;

  private Creator(String className, @Nullable String method, String place) {
    this.className = className;
    this.method = method;
    this.place = place;
  }

  /** Looks for it on this thread's stack. Takes microseconds: for what is made once. */
  public static Creator find() {
    StackTraceElement nearest = null;
    for (StackTraceElement frame : new Throwable().getStackTrace()) {
      String className = frame.getClassName();
      if (startsWithAny(className, NEVER)) {
        continue;
      }
      if (!startsWithAny(className, LIBRARIES)) {
        return of(frame);
      }
      nearest = nearest == null ? frame : nearest;
    }
    return nearest == null ? new Creator("unknown", null, "unknown") : of(nearest);
  }

  /** Whether a class is a library's or the JDK's, as far as its name tells. */
  public static boolean isForeign(String className) {
    return startsWithAny(className, NEVER) || startsWithAny(className, LIBRARIES);
  }

  private static Creator of(StackTraceElement frame) {
    String className = GENERATED.matcher(frame.getClassName()).replaceFirst("");
    String place = className + "." + frame.getMethodName() + ":" + frame.getLineNumber();
    return new Creator(className, method(frame.getMethodName()), place);
  }

  private static @Nullable String method(String name) {
    Matcher lambda = LAMBDA.matcher(name);
    String method = lambda.matches() ? lambda.group(1) : name;
    return method.startsWith("<") || method.equals("new") || method.equals("static")
        ? null
        : method;
  }

  private static boolean startsWithAny(String className, String[] prefixes) {
    for (String prefix : prefixes) {
      if (className.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  /** {@code PlanService}; {@code CacheConfiguration.plans} where a method of its own makes it. */
  String name() {
    String simpleName = className.substring(className.lastIndexOf('.') + 1).replace('$', '.');
    return method == null ? simpleName : simpleName + "." + method;
  }

  /** With its package. */
  String className() {
    return className;
  }

  String method() {
    return method == null ? "<init>" : method;
  }

  /** The line of code: what is made at another one is another thing. */
  String place() {
    return place;
  }
}
