package dev.weir.cli.generate;

import com.grack.nanojson.JsonWriter;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as people lay it out: what fits a line is on one. */
final class ReadableJson {
  private static final int LINE = 120;

  private final StringBuilder text = new StringBuilder();

  private ReadableJson() {}

  static String of(Map<String, ?> json) {
    ReadableJson readable = new ReadableJson();
    readable.value(json, "", 0);
    return readable.text.append('\n').toString();
  }

  /**
   * @param used how much of the line is written
   */
  private void value(@Nullable Object value, String indent, int used) {
    String line = line(value);
    if (used + line.length() < LINE) {
      text.append(line);
    } else if (value instanceof Map) {
      object((Map<?, ?>) value, indent);
    } else if (value instanceof List) {
      array((List<?>) value, indent);
    } else {
      text.append(line);
    }
  }

  private void object(Map<?, ?> object, String indent) {
    String inner = indent + "  ";
    text.append("{\n");
    for (Iterator<? extends Map.Entry<?, ?>> each = object.entrySet().iterator();
        each.hasNext(); ) {
      Map.Entry<?, ?> entry = each.next();
      String key = inner + line(entry.getKey()) + ": ";
      text.append(key);
      value(entry.getValue(), inner, key.length());
      text.append(each.hasNext() ? ",\n" : "\n");
    }
    text.append(indent).append('}');
  }

  private void array(List<?> array, String indent) {
    String inner = indent + "  ";
    text.append("[\n");
    for (Iterator<?> each = array.iterator(); each.hasNext(); ) {
      text.append(inner);
      value(each.next(), inner, inner.length());
      text.append(each.hasNext() ? ",\n" : "\n");
    }
    text.append(indent).append(']');
  }

  private static String line(@Nullable Object value) {
    if (value instanceof Map) {
      StringBuilder line = new StringBuilder();
      ((Map<?, ?>) value)
          .forEach(
              (key, of) ->
                  line.append(line.length() == 0 ? "" : ", ")
                      .append(line(key))
                      .append(": ")
                      .append(line(of)));
      return "{" + line + "}";
    }
    if (value instanceof List) {
      StringBuilder line = new StringBuilder();
      ((List<?>) value).forEach(of -> line.append(line.length() == 0 ? "" : ", ").append(line(of)));
      return "[" + line + "]";
    }
    return JsonWriter.string(value);
  }
}
