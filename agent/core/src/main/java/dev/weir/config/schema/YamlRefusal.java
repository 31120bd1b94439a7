package dev.weir.config.schema;

import dev.weir.config.Position;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;

/** Says in one line what the YAML parser says in many. */
final class YamlRefusal {
  private YamlRefusal() {}

  static Unreadable of(RuntimeException refused, String file, String text) {
    if (refused instanceof ReaderException) {
      ReaderException unprintable = (ReaderException) refused;
      return new Unreadable(
          place(file, text, unprintable.getPosition()),
          "character " + code(unprintable.getCodePoint()) + " may not be in YAML. Remove it.");
    }
    if (refused instanceof MarkedYamlEngineException) {
      MarkedYamlEngineException marked = (MarkedYamlEngineException) refused;
      Mark mark = marked.getProblemMark().orElse(marked.getContextMark().orElse(null));
      Position at = mark == null ? Position.in(file) : YamlReader.at(mark, file);
      return notYaml(at, marked.getProblem());
    }
    return notYaml(Position.in(file), refused.getMessage());
  }

  private static Unreadable notYaml(Position at, @Nullable String reason) {
    String fact = reason == null ? "it ends too early" : oneLine(reason);
    return new Unreadable(
        at, "not YAML: " + fact + ". Look at the indentation, quotes and brackets here.");
  }

  private static String oneLine(String reason) {
    int end = reason.indexOf('\n');
    String line = (end < 0 ? reason : reason.substring(0, end)).trim();
    return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }

  /** {@code U+0007}. */
  private static String code(int codePoint) {
    String hex = Integer.toHexString(codePoint).toUpperCase(Locale.ROOT);
    return "U+" + "0000".substring(Math.min(4, hex.length())) + hex;
  }

  private static Position place(String file, String text, int codePoints) {
    int line = 1;
    int column = 1;
    int end =
        text.offsetByCodePoints(0, Math.min(codePoints, text.codePointCount(0, text.length())));
    for (int i = 0; i < end; i++) {
      boolean newLine = text.charAt(i) == '\n';
      line += newLine ? 1 : 0;
      column = newLine ? 1 : column + 1;
    }
    return Position.of(file, line, column);
  }
}
