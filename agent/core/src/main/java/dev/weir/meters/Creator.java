package dev.weir.meters;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who made something that its owner gave no name: the nearest method on the stack that is the
 * application's own. Immutable.
 */
public final class Creator {
  private static final String[] NEVER = {"dev.weir.", "java.", "javax.", "jdk.", "sun."};
  private static final String[] FRAMEWORKS = {
    "org.springframework.", "com.google.common.", "jakarta."
  };
  private static final Pattern GENERATED = Pattern.compile("\\$\\$.*");
  private static final Pattern LAMBDA = Pattern.compile("lambda\\$(.+)\\$\\d+");

  private final String name;
  private final String place;

  private Creator(String name, String place) {
    this.name = name;
    this.place = place;
  }

  /**
   * Looks for it on this thread's stack. Takes microseconds: for what is made once.
   *
   * @param library what the names of the library's own classes begin with
   */
  public static Creator of(String library) {
    StackTraceElement nearest = null;
    for (StackTraceElement frame : new Throwable().getStackTrace()) {
      String className = frame.getClassName();
      if (className.startsWith(library) || startsWithAny(className, NEVER)) {
        continue;
      }
      if (!startsWithAny(className, FRAMEWORKS)) {
        return of(frame);
      }
      nearest = nearest == null ? frame : nearest;
    }
    return nearest == null ? new Creator("unknown", "unknown") : of(nearest);
  }

  /**
   * {@code PlanService}, and {@code CacheConfiguration.plans} where a method of its own makes it.
   */
  private static Creator of(StackTraceElement frame) {
    String className = GENERATED.matcher(frame.getClassName()).replaceFirst("");
    String simpleName = className.substring(className.lastIndexOf('.') + 1).replace('$', '.');
    String method = method(frame.getMethodName());
    String name = method == null ? simpleName : simpleName + "." + method;
    return new Creator(name, className + "." + frame.getMethodName() + ":" + frame.getLineNumber());
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

  /** What to call the thing. */
  String name() {
    return name;
  }

  /** The line of code: what is made at another one is another thing. */
  String place() {
    return place;
  }
}
