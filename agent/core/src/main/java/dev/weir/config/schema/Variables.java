package dev.weir.config.schema;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Expands <code>${NAME}</code> and <code>${NAME:-default}</code>. A doubled dollar, <code>$${NAME}
 * </code>, stands for itself.
 */
final class Variables {
  private Variables() {}

  static @Nullable String expand(Node.Scalar scalar, Map<String, String> variables, Reading in) {
    String text = scalar.text;
    int open = text.indexOf("${");
    if (open < 0) {
      return text;
    }
    StringBuilder expanded = new StringBuilder();
    int done = 0;
    for (; open >= 0; open = text.indexOf("${", done)) {
      int close = text.indexOf('}', open);
      boolean escaped = open > done && text.charAt(open - 1) == '$';
      if (close < 0 && !escaped) {
        in.problem(scalar.at(), "`" + text + "` opens a ${ that nothing closes. Add the }.");
        return null;
      }
      expanded.append(text, done, escaped ? open - 1 : open);
      done = escaped ? open + 2 : close + 1;
      String value = escaped ? "${" : valueOf(text.substring(open + 2, close), variables);
      if (value == null) {
        String name = text.substring(open + 2, close);
        in.problem(
            scalar.at(),
            "environment variable `"
                + name
                + "` is not set. Set it, or write ${"
                + name
                + ":-default}.");
        return null;
      }
      expanded.append(value);
    }
    return expanded.append(text, done, text.length()).toString();
  }

  private static @Nullable String valueOf(String reference, Map<String, String> variables) {
    int dash = reference.indexOf(":-");
    String value = variables.get(dash < 0 ? reference : reference.substring(0, dash));
    boolean empty = value == null || value.isEmpty();
    return dash >= 0 && empty ? reference.substring(dash + 2) : value;
  }
}
