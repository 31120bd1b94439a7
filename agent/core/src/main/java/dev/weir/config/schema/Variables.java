package dev.weir.config.schema;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Expands <code>${NAME}</code> and <code>${NAME:-default}</code>. A doubled dollar, <code>$${
 * </code>, stands for itself.
 */
final class Variables {
  private final Map<String, String> values;
  private final Node.Scalar scalar;
  private final Reading in;

  private Variables(Map<String, String> values, Node.Scalar scalar, Reading in) {
    this.values = values;
    this.scalar = scalar;
    this.in = in;
  }

  /** The text with its variables replaced, or null once what is wrong has been reported. */
  static @Nullable String expand(Node.Scalar scalar, Map<String, String> values, Reading in) {
    return scalar.text.contains("${") ? new Variables(values, scalar, in).expand() : scalar.text;
  }

  private @Nullable String expand() {
    String text = scalar.text;
    StringBuilder expanded = new StringBuilder();
    int done = 0;
    for (int open = text.indexOf("${"); open >= 0; open = text.indexOf("${", done)) {
      if (open > done && text.charAt(open - 1) == '$') {
        expanded.append(text, done, open - 1).append("${");
        done = open + 2;
        continue;
      }
      int close = text.indexOf('}', open);
      String value = close < 0 ? unclosed() : valueOf(text.substring(open + 2, close));
      if (value == null) {
        return null;
      }
      expanded.append(text, done, open).append(value);
      done = close + 1;
    }
    return expanded.append(text, done, text.length()).toString();
  }

  /** An empty variable counts as unset where there is a default, as it does in a shell. */
  private @Nullable String valueOf(String reference) {
    int dash = reference.indexOf(":-");
    String name = dash < 0 ? reference : reference.substring(0, dash);
    String value = values.get(name);
    if (dash >= 0 && (value == null || value.isEmpty())) {
      return reference.substring(dash + 2);
    }
    if (value == null) {
      in.problem(
          scalar.at(),
          "environment variable "
              + name
              + " is not set. Set it, or write ${"
              + name
              + ":-default}.");
    }
    return value;
  }

  private @Nullable String unclosed() {
    in.problem(
        scalar.at(), "`" + scalar.text + "` has a ${ without its }. Close it, or write $${.");
    return null;
  }
}
