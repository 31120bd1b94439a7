package dev.weir.config.schema;

import dev.weir.config.Position;
import org.jspecify.annotations.Nullable;

/**
 * Names of metrics and labels as every Prometheus accepts them: ASCII letters, digits and
 * underscores.
 */
public final class NameType extends ScalarType<String> {
  /** A metric's name; colons are for recording rules but legal. */
  public static final NameType METRIC =
      new NameType("a metric name of letters, digits and _, such as orders_total", true);

  /** A label's name. {@code le} and {@code __} at the beginning belong to Prometheus. */
  public static final NameType LABEL =
      new NameType("a label name of letters, digits and _, such as tenant_id", false);

  private final boolean metric;

  private NameType(String wanted, boolean metric) {
    super(wanted);
    this.metric = metric;
  }

  @Override
  protected @Nullable String parse(String text, Position at) {
    boolean reserved = !metric && (text.startsWith("__") || text.equals("le"));
    return reserved || !isName(text) ? null : text;
  }

  @Override
  protected String advice(String text) {
    boolean reserved = !metric && isName(text);
    return reserved ? "Prometheus keeps it for itself. Choose another." : super.advice(text);
  }

  private boolean isName(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
      boolean digit = c >= '0' && c <= '9' && i > 0;
      if (!letter && !digit && !(metric && c == ':')) {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
