package dev.weir.context;

import dev.weir.log.Log;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * OpenTelemetry's current span, where its agent or its API is there: noted as that is loaded, never
 * loaded for this, held weakly. The agent has an API of its own in the boot loader, by another
 * name, that knows what applications do with theirs: it is preferred. Of several applications' own
 * the one that was loaded last is asked. Thread-safe.
 */
public final class OpenTelemetry {
  private static final String SPAN = "io.opentelemetry.api.trace.Span";
  private static final String AGENTS_SPAN = "io.opentelemetry.javaagent.shaded." + SPAN;

  private static final ClassValue<Access> ACCESS =
      new ClassValue<Access>() {
        @Override
        protected Access computeValue(Class<?> span) {
          return new Access(span);
        }
      };

  private static volatile @Nullable OpenTelemetry known;

  private final String name;
  private final @Nullable WeakReference<ClassLoader> loader;
  private volatile WeakReference<@Nullable Class<?>> found = new WeakReference<>(null);

  private OpenTelemetry(@Nullable ClassLoader loader, String name) {
    this.name = name;
    this.loader = loader == null ? null : new WeakReference<>(loader);
  }

  /**
   * A class is about to be loaded, or is.
   *
   * @param className binary name
   */
  public static void noted(@Nullable ClassLoader loader, String className) {
    OpenTelemetry before = known;
    boolean agents = before != null && before.name.equals(AGENTS_SPAN);
    if (className.equals(AGENTS_SPAN) || (className.equals(SPAN) && !agents)) {
      known = new OpenTelemetry(loader, className);
    }
  }

  /** The sampled span of this thread; null where there is none. */
  static @Nullable Trace current() {
    OpenTelemetry api = known;
    return api == null ? null : api.trace();
  }

  private @Nullable Trace trace() {
    try {
      Class<?> span = span();
      return span == null ? null : ACCESS.get(span).trace();
    } catch (Throwable e) {
      known = null;
      Log.warn("OpenTelemetry's current span cannot be read: " + e + ". Exemplars do without it.");
      Log.debug("reading " + name, e);
      return null;
    }
  }

  private @Nullable Class<?> span() throws ClassNotFoundException {
    Class<?> span = found.get();
    ClassLoader home = loader == null ? null : loader.get();
    if (span == null && (loader == null || home != null)) {
      span = Class.forName(name, false, home);
      found = new WeakReference<>(span);
    }
    return span;
  }

  /** {@code Span.current().getSpanContext()} and what that says, as {@code Object}s. */
  private static final class Access {
    private final MethodHandle context;
    private final MethodHandle sampled;
    private final MethodHandle traceId;
    private final MethodHandle spanId;

    Access(Class<?> span) {
      try {
        MethodHandles.Lookup lookup = MethodHandles.publicLookup();
        Class<?> spanContext = span.getMethod("getSpanContext").getReturnType();
        MethodHandle current = lookup.findStatic(span, "current", MethodType.methodType(span));
        context =
            MethodHandles.filterReturnValue(
                    current,
                    lookup.findVirtual(span, "getSpanContext", MethodType.methodType(spanContext)))
                .asType(MethodType.methodType(Object.class));
        sampled = getter(lookup, spanContext, "isSampled", boolean.class);
        traceId = getter(lookup, spanContext, "getTraceId", String.class);
        spanId = getter(lookup, spanContext, "getSpanId", String.class);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("another OpenTelemetry API than any known", e);
      }
    }

    private static MethodHandle getter(
        MethodHandles.Lookup lookup, Class<?> owner, String name, Class<?> returned)
        throws ReflectiveOperationException {
      return lookup
          .findVirtual(owner, name, MethodType.methodType(returned))
          .asType(MethodType.methodType(returned, Object.class));
    }

    @Nullable Trace trace() throws Throwable {
      Object here = (Object) context.invokeExact();
      return (boolean) sampled.invokeExact(here)
          ? new Trace((String) traceId.invokeExact(here), (String) spanId.invokeExact(here))
          : null;
    }
  }
}
