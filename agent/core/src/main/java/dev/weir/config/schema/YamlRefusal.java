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
      Position at = mark == null ? Position.in(file) : WholeYaml.at(mark, file);
      return notYaml(at, marked.getProblem() + context(marked, at));
    }
    return notYaml(Position.in(file), refused.getMessage());
  }

  /** Where what went wrong had begun, if that is another line. */
  private static String context(MarkedYamlEngineException marked, Position at) {
    Mark mark = marked.getContextMark().orElse(null);
    return mark == null || mark.getLine() + 1 == at.line()
        ? ""
        : " in what begins on line " + (mark.getLine() + 1);
  }

  private static Unreadable notYaml(Position at, @Nullable String reason) {
    String fact = reason == null ? "it ends too early" : oneLine(reason);
    return new Unreadable(
        at, "not YAML: " + fact + ". Look at the indentation, quotes and brackets here.");
  }

  private static String oneLine(String reason) {
    int lineEnd = reason.indexOf('\n');
    String line = (lineEnd < 0 ? reason : reason.substring(0, lineEnd)).trim();
    int sentenceEnd = line.indexOf(". ");
    String sentence = sentenceEnd < 0 ? line : line.substring(0, sentenceEnd);
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  /** {@code U+0007}. */
  private static String code(int codePoint) {
    String hex = Integer.toHexString(codePoint).toUpperCase(Locale.ROOT);
    return "U+" + "0000".substring(Math.min(4, hex.length())) + hex;
  }

  private static Position place(String file, String text, int codePoints) {
    int line = 1;
    int column = 1;
    for (int i = 0, seen = 0; i < text.length() && seen < codePoints; seen++) {
      boolean newLine = text.charAt(i) == '\n';
      line += newLine ? 1 : 0;
      column = newLine ? 1 : column + 1;
      i += Character.charCount(text.codePointAt(i));
    }
    return Position.of(file, line, column);
  }
}
