package dev.weir.config;

import dev.weir.config.schema.ScalarType;
import org.jspecify.annotations.Nullable;

/** One place that a context value may come from: {@code http.header.X-Tenant-Id}. */
public final class ContextSource {
  /** What is looked into. */
  public enum Kind {
    HEADER("http.header."),
    QUERY("http.query."),
    COOKIE("http.cookie."),
    ATTRIBUTE("http.attribute."),
    MDC("mdc."),
    JWT("jwt.claim."),
    SYSTEM("system."),
    ENV("env."),
    PRINCIPAL("principal");

    private final String prefix;

    Kind(String prefix) {
      this.prefix = prefix;
    }

    /** What stands before the name. */
    public String prefix() {
      return prefix;
    }
  }

  static final ScalarType<ContextSource> TYPE =
      new ScalarType<ContextSource>(
          "http.header.NAME, http.query.NAME, http.cookie.NAME, http.attribute.NAME, mdc.KEY,"
              + " jwt.claim.NAME, system.PROPERTY, env.VARIABLE or principal") {
        @Override
        protected @Nullable ContextSource parse(String text, Position at) {
          return ContextSource.parse(text);
        }
      };

  private final Kind kind;
  private final String key;

  private ContextSource(Kind kind, String key) {
    this.kind = kind;
    this.key = key;
  }

  private static @Nullable ContextSource parse(String text) {
    for (Kind kind : Kind.values()) {
      if (text.startsWith(kind.prefix)) {
        String key = text.substring(kind.prefix.length());
        return key.isEmpty() == (kind == Kind.PRINCIPAL) ? new ContextSource(kind, key) : null;
      }
    }
    return null;
  }

  public Kind kind() {
    return kind;
  }

  /** The header, parameter, claim, … by name; empty for the principal. */
  public String key() {
    return key;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ContextSource
        && ((ContextSource) other).kind == kind
        && ((ContextSource) other).key.equals(key);
  }

  @Override
  public int hashCode() {
    return 31 * kind.hashCode() + key.hashCode();
  }
}
