package dev.weir.context;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The diagnostic contexts (MDC) of the logging libraries that applications have loaded: SLF4J's,
 * which is Logback's and Log4j 2's too, Log4j 2's own, Log4j 1's, JBoss Logging's. They are noted
 * as their libraries are loaded; held weakly. Thread-safe.
 */
public final class DiagnosticContexts {
  /** By the class that shows that it is there: Logback reads its own until someone uses SLF4J's. */
  private static final Map<String, String> CLASSES = new HashMap<>();

  static {
    CLASSES.put("ch.qos.logback.classic.LoggerContext", "org.slf4j.MDC");
    CLASSES.put("org.slf4j.MDC", "org.slf4j.MDC");
    CLASSES.put("org.apache.logging.log4j.ThreadContext", "org.apache.logging.log4j.ThreadContext");
    CLASSES.put("org.apache.log4j.MDC", "org.apache.log4j.MDC");
    CLASSES.put("org.jboss.logging.MDC", "org.jboss.logging.MDC");
  }

  private static volatile DiagnosticContext[] known = DiagnosticContext.NONE;

  private DiagnosticContexts() {}

  /**
   * A class is about to be loaded, or is.
   *
   * @param className binary name
   */
  public static void noted(@Nullable ClassLoader loader, String className) {
    String diagnostic = loader == null ? null : CLASSES.get(className);
    if (loader != null && diagnostic != null) {
      add(loader, diagnostic);
    }
  }

  private static synchronized void add(ClassLoader loader, String className) {
    List<DiagnosticContext> all = new ArrayList<>();
    for (DiagnosticContext context : known) {
      if (context.is(loader, className)) {
        return;
      }
      if (!context.isGone()) {
        all.add(context);
      }
    }
    all.add(new DiagnosticContext(loader, className));
    known = all.toArray(DiagnosticContext.NONE);
  }

  /** The value on this thread, of the application that it runs; null where there is none. */
  static @Nullable String read(String key) {
    Object value = get(seenBy(Thread.currentThread().getContextClassLoader()), key);
    return value == null ? null : value.toString();
  }

  /** Those that an application logs through; where there is only one in the JVM, that one. */
  static DiagnosticContext[] seenBy(@Nullable ClassLoader application) {
    DiagnosticContext[] all = known;
    int seen = 0;
    for (DiagnosticContext context : all) {
      seen += context.isSeenBy(application) ? 1 : 0;
    }
    if (all.length == 1 || seen == all.length) {
      return all;
    }
    DiagnosticContext[] some = new DiagnosticContext[seen];
    for (DiagnosticContext context : all) {
      if (seen > 0 && context.isSeenBy(application)) {
        some[--seen] = context;
      }
    }
    return some;
  }

  /** The first value there is on this thread. */
  static @Nullable Object get(DiagnosticContext[] contexts, String key) {
    for (DiagnosticContext context : contexts) {
      Object value = context.get(key);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /** The value on this thread from now on; null removes it. */
  static void set(DiagnosticContext[] contexts, String key, @Nullable Object value) {
    for (DiagnosticContext context : contexts) {
      context.set(key, value);
    }
  }
}
