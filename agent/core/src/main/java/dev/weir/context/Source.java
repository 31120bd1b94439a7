package dev.weir.context;

import dev.weir.config.ContextSource;
import org.jspecify.annotations.Nullable;

/** One place that a value may come from. Immutable. */
final class Source {
  private final ContextSource.Kind kind;
  private final String key;

  Source(ContextSource config) {
    this.kind = config.kind();
    this.key = config.key();
  }

  /** Whether it may have a value later in a request though it has none now. */
  boolean mayStillCome() {
    return kind == ContextSource.Kind.ATTRIBUTE || kind == ContextSource.Kind.PRINCIPAL || isMdc();
  }

  boolean isMdc() {
    return kind == ContextSource.Kind.MDC;
  }

  /**
   * @param facts null outside requests, and where this thread may not ask for them
   */
  @Nullable String read(@Nullable RequestFacts facts) {
    switch (kind) {
      case MDC:
        return DiagnosticContexts.read(key);
      case SYSTEM:
        return System.getProperty(key);
      case ENV:
        return System.getenv(key);
      default:
        return facts == null ? null : of(facts);
    }
  }

  private @Nullable String of(RequestFacts facts) {
    switch (kind) {
      case HEADER:
        return facts.header(key);
      case QUERY:
        return Pairs.query(facts.queryString(), key);
      case COOKIE:
        return Pairs.cookie(facts.header("Cookie"), key);
      case ATTRIBUTE:
        return text(facts.attribute(key));
      case JWT:
        return BearerToken.claim(facts.header("Authorization"), key);
      default:
        return facts.principal();
    }
  }

  /** Of other objects the text is the application's code, which may be slow, or say too much. */
  private static @Nullable String text(@Nullable Object value) {
    boolean plain =
        value instanceof CharSequence
            || value instanceof Number
            || value instanceof Boolean
            || value instanceof Character
            || value instanceof Enum;
    return plain ? String.valueOf(value) : null;
  }

  @Override
  public String toString() {
    return kind.prefix() + key;
  }
}
