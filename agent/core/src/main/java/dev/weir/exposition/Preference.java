package dev.weir.exposition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One item of an {@code Accept} or {@code Accept-Encoding} header, as RFC 9110 12.5 has it. */
final class Preference {
  private final String value;
  private final String[] parameters;

  private Preference(String item) {
    parameters = item.split(";", -1);
    value = parameters[0].trim().toLowerCase(Locale.ROOT);
  }

  /** The items of a header in the order sent; none where it was not. */
  static List<Preference> parse(@Nullable String header) {
    List<Preference> items = new ArrayList<>();
    if (header != null) {
      for (String item : header.split(",", -1)) {
        items.add(new Preference(item));
      }
    }
    return items;
  }

  /** The media type or coding, in lower case. */
  String value() {
    return value;
  }

  /** A parameter's value, or the empty string. */
  String parameter(String name) {
    for (int i = 1; i < parameters.length; i++) {
      int equals = parameters[i].indexOf('=');
      if (equals > 0 && parameters[i].substring(0, equals).trim().equalsIgnoreCase(name)) {
        return parameters[i].substring(equals + 1).trim();
      }
    }
    return "";
  }

  /** From 0, not wanted, to 1; an unreadable weight counts as none given. */
  double weight() {
    String q = parameter("q");
    try {
      return q.isEmpty() ? 1 : Double.parseDouble(q);
    } catch (NumberFormatException odd) {
      return 1;
    }
  }
}
