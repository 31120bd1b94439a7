package dev.weir.instrumentation.jdkhttpclient;

import dev.weir.context.Outgoing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * An {@code HttpRequest}, and from the first header on a copy of it: Java 16 and later know how to
 * make one, before that {@link Copy} does.
 */
final class CopiedRequest implements Outgoing {
  private static final PublicMethod HEADERS = PublicMethod.of("HttpRequest", "headers", 0);
  private static final PublicMethod FIRST = PublicMethod.of("HttpHeaders", "firstValue", 1);
  private static final PublicMethod HEADER = PublicMethod.of("HttpRequest$Builder", "header", 2);
  private static final PublicMethod BUILD = PublicMethod.of("HttpRequest$Builder", "build", 0);
  private static final @Nullable PublicMethod COPY =
      PublicMethod.find("HttpRequest", "newBuilder", 2);
  private static final BiPredicate<String, String> ALL_HEADERS = (name, value) -> true;

  private final Object original;
  private final Object headers;
  private @Nullable Object builder;

  CopiedRequest(Object original) {
    this.original = original;
    this.headers = HEADERS.call(original);
  }

  @Override
  public boolean has(String header) {
    return ((Optional<?>) FIRST.call(headers, header)).isPresent();
  }

  @Override
  public void add(String header, String value) {
    if (builder == null) {
      builder = COPY == null ? Copy.builder(original) : COPY.call(null, original, ALL_HEADERS);
    }
    HEADER.call(builder, header, value);
  }

  /** The original where nothing was added. */
  Object request() {
    return builder == null ? original : BUILD.call(builder);
  }

  /** By hand, on Java 11 to 15. */
  static final class Copy {
    private static final PublicMethod NEW = PublicMethod.of("HttpRequest", "newBuilder", 1);
    private static final PublicMethod NO_BODY =
        PublicMethod.of("HttpRequest$BodyPublishers", "noBody", 0);
    private static final PublicMethod HEADER_MAP = PublicMethod.of("HttpHeaders", "map", 0);

    static Object builder(Object original) {
      Object builder = NEW.call(null, get(original, "uri"));
      Optional<?> body = (Optional<?>) get(original, "bodyPublisher");
      set(
          builder,
          "method",
          get(original, "method"),
          body.isPresent() ? body.get() : NO_BODY.call(null));
      set(builder, "expectContinue", get(original, "expectContinue"));
      ((Optional<?>) get(original, "timeout")).ifPresent(it -> set(builder, "timeout", it));
      ((Optional<?>) get(original, "version")).ifPresent(it -> set(builder, "version", it));
      for (Map.Entry<?, ?> header :
          ((Map<?, ?>) HEADER_MAP.call(HEADERS.call(original))).entrySet()) {
        for (Object value : (List<?>) header.getValue()) {
          HEADER.call(builder, header.getKey(), value);
        }
      }
      return builder;
    }

    private static Object get(Object request, String property) {
      return PublicMethod.of("HttpRequest", property, 0).call(request);
    }

    private static void set(Object builder, String property, Object... values) {
      PublicMethod.of("HttpRequest$Builder", property, values.length).call(builder, values);
    }
  }
}
