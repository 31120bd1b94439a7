package dev.weir.config.schema;

import dev.weir.config.Position;
import dev.weir.config.schema.Node.Scalar;

/**
 * The text that {@link EverydayYaml} reads, and the place it has come to: single values, and what
 * stands between them. An array and few calls, since nothing is compiled yet where this runs. Not
 * thread-safe.
 */
final class YamlText {
  /** What no everyday text begins with; it may with the first, which is a minus sign there. */
  private static final String INDICATORS = "-?:,[]{}#&*!|>'\"%@`";

  private static final int LONGEST_KEY = 200; // the library refuses some beyond 1,024

  private final String file;
  private final char[] text;
  private final int end;
  private int at;
  private int line = 1;
  private int lineStart;

  /**
   * @param file as positions are to call it
   */
  YamlText(String file, String text) throws Unusual {
    this.file = file;
    this.end = text.length();
    this.text = new char[end + 2]; // ends with line breaks, so that nobody has to ask for the end
    text.getChars(0, end, this.text, 0);
    this.text[end] = '\n';
    this.text[end + 1] = '\n';
    for (int i = 0; i < end; i++) {
      char c = this.text[i];
      if ((c < ' ' && c != '\n') || c > '~') {
        refuseRare(c);
      }
    }
  }

  /** Tabs, carriage returns, byte order marks, halves of characters, other breaks of a line. */
  private static void refuseRare(char c) throws Unusual {
    if (c <= '\u00a0' || c >= '\u2000') {
      throw Unusual.YAML;
    }
  }

  /** To the first line that says something; whether there is one. */
  boolean begin() throws Unusual {
    spaces();
    return isLineDone() ? nextLine() : sayingSomething();
  }

  char peek() {
    return text[at];
  }

  void skip() {
    at++;
  }

  /** From 0; -1 at the end. */
  int column() {
    return at >= end ? -1 : at - lineStart;
  }

  Position position() {
    return Position.of(file, line, at - lineStart + 1);
  }

  /** Whether an item of a list begins here. */
  boolean isDash() {
    return text[at] == '-' && isBlank(text[at + 1]);
  }

  void spaces() {
    while (text[at] == ' ') {
      at++;
    }
  }

  /** Whether the line says nothing more. */
  boolean isLineDone() {
    return text[at] == '\n' || (text[at] == '#' && (at == lineStart || text[at - 1] == ' '));
  }

  /** From a line that is done to the next that says something; whether there is one. */
  boolean nextLine() throws Unusual {
    while (at < end) {
      while (text[at] != '\n') {
        at++;
      }
      at++;
      line++;
      lineStart = at;
      spaces();
      if (text[at] != '\n' && text[at] != '#') {
        return sayingSomething();
      }
    }
    return false;
  }

  /** A mark of a document's begin or end is not everyday. */
  private boolean sayingSomething() throws Unusual {
    boolean first = at == lineStart && at + 2 < end;
    if (first
        && text[at] == text[at + 1]
        && text[at] == text[at + 2]
        && "-.".indexOf(peek()) >= 0) {
      throw Unusual.YAML;
    }
    return at < end;
  }

  /** Whether {@code key:} begins here, in a list of which an item may be a mapping. */
  boolean isKey() {
    int colon = at;
    while (text[colon] != '\n' && !(text[colon] == ':' && isBlank(text[colon + 1]))) {
      colon++;
    }
    return text[colon] == ':' && "'\"[{".indexOf(text[at]) < 0;
  }

  /** The plain text of a key, up to behind its colon. */
  String key(boolean inFlow) throws Unusual {
    int start = at;
    int stop = plainEnd(inFlow);
    if (text[at] != ':' || at - start > LONGEST_KEY) {
      throw Unusual.YAML;
    }
    at++;
    return new String(text, start, stop - start);
  }

  /** Plain text that is no key. */
  Scalar plain(boolean inFlow) throws Unusual {
    Position position = position();
    int start = at;
    int stop = plainEnd(inFlow);
    if (text[at] == ':') {
      throw Unusual.YAML;
    }
    return new Scalar(new String(text, start, stop - start), true, position);
  }

  /** Goes on to what ends the plain text; returns where that itself ends. */
  private int plainEnd(boolean inFlow) throws Unusual {
    refuseIndicator(inFlow);
    for (at++; !isPlainEnd(inFlow); at++) {
      while (text[at + 1] >= 'a' && text[at + 1] <= 'z') { // what most characters are
        at++;
      }
    }
    int stop = at;
    while (text[stop - 1] == ' ') {
      stop--;
    }
    return stop;
  }

  private boolean isPlainEnd(boolean inFlow) throws Unusual {
    char c = text[at];
    if (c == ':') {
      if (inFlow && isBracket(text[at + 1])) {
        throw Unusual.YAML;
      }
      return isBlank(text[at + 1]);
    }
    return c == '\n' || (c == '#' && text[at - 1] == ' ') || (inFlow && isBracket(c));
  }

  private void refuseIndicator(boolean inFlow) throws Unusual {
    boolean letter = text[at] >= 'a' && text[at] <= 'z'; // what most begins with
    int indicator = letter ? -1 : INDICATORS.indexOf(text[at]);
    char next = text[at + 1];
    boolean minus = indicator == 0 && !isBlank(next) && !(inFlow && isBracket(next));
    if (indicator >= 0 && !minus) {
      throw Unusual.YAML;
    }
  }

  /** Text in quotes, on one line and without a backslash. */
  Scalar quoted() throws Unusual {
    Position position = position();
    char quote = text[at];
    int start = at + 1;
    boolean doubled = false;
    for (at++; text[at] != quote || (quote == '\'' && text[at + 1] == quote); at++) {
      if (text[at] == '\n' || (quote == '"' && text[at] == '\\')) {
        throw Unusual.YAML;
      }
      if (text[at] == quote) {
        doubled = true;
        at++;
      }
    }
    String inside = new String(text, start, at - start);
    at++;
    return new Scalar(doubled ? inside.replace("''", "'") : inside, false, position);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\n';
  }

  private static boolean isBracket(char c) {
    return c == ',' || c == '[' || c == ']' || c == '{' || c == '}';
  }
}
