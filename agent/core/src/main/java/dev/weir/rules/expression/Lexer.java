package dev.weir.rules.expression;

import dev.weir.rules.expression.Token.Kind;

/** Splits an expression into tokens, without a regular expression. */
final class Lexer {
  private static final String[] SYMBOLS = {
    "==", "!=", "<=", ">=", "??", "<", ">", "+", "-", "*", "/", "(", ")", "[", "]", ".", ","
  };

  private final String text;
  private int at;

  Lexer(String text) {
    this.text = text;
  }

  Token next() throws ExpressionError {
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
    if (at == text.length()) {
      return new Token(Kind.END, "", null, at);
    }
    char first = text.charAt(at);
    if (isLetter(first) || Character.isJavaIdentifierStart(first)) {
      return name();
    }
    if (first == '\'') {
      return string();
    }
    return isDigit(first) ? number() : symbol();
  }

  private Token name() {
    int start = at;
    while (at < text.length() && isPart(text.charAt(at))) {
      at++;
    }
    return new Token(Kind.NAME, text.substring(start, at), null, start);
  }

  /** A quote within is written twice; a backslash is a backslash, as regular expressions need. */
  private Token string() throws ExpressionError {
    int start = at;
    StringBuilder value = new StringBuilder();
    for (at++; at < text.length(); at++) {
      char next = text.charAt(at);
      if (next == '\'') {
        if (at + 1 == text.length() || text.charAt(at + 1) != '\'') {
          at++;
          return new Token(Kind.LITERAL, text.substring(start, at), value.toString(), start);
        }
        at++;
      }
      value.append(next);
    }
    throw new ExpressionError(start, "a string has no end", "Close it with '.");
  }

  private Token number() throws ExpressionError {
    int start = at;
    skipDigits();
    boolean decimal = false;
    if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
      decimal = true;
      at++;
      skipDigits();
    }
    String written = text.substring(start, at);
    if (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
      throw new ExpressionError(
          start,
          "`" + written + text.charAt(at) + "` is no number",
          "Write digits, with a point where needed: 42, 0.25.");
    }
    try {
      Object value = decimal ? (Object) Double.valueOf(written) : (Object) Long.valueOf(written);
      return new Token(Kind.LITERAL, written, value, start);
    } catch (NumberFormatException tooLarge) {
      throw new ExpressionError(start, "`" + written + "` is too large", "Add `.0` to it.");
    }
  }

  private void skipDigits() {
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
  }

  private Token symbol() throws ExpressionError {
    for (String symbol : SYMBOLS) {
      if (text.startsWith(symbol, at)) {
        Token token = new Token(Kind.SYMBOL, symbol, null, at);
        at += symbol.length();
        return token;
      }
    }
    throw unknownSymbol();
  }

  private ExpressionError unknownSymbol() {
    String symbol = text.substring(at, text.offsetByCodePoints(at, 1));
    return new ExpressionError(at, "`" + symbol + "` means nothing here", advice(symbol));
  }

  private static String advice(String symbol) {
    switch (symbol) {
      case "&":
        return "Write `and`.";
      case "|":
        return "Write `or`.";
      case "!":
        return "Write `not`.";
      case "=":
        return "Write `==`.";
      case "?":
        return "Write `??` for a default, or if, then and else as keys.";
      case "\"":
        return "Write strings in single quotes.";
      default:
        return "";
    }
  }

  private static boolean isSpace(char c) {
    return !isLetter(c) && Character.isWhitespace(c);
  }

  private static boolean isPart(char c) {
    return isLetter(c) || Character.isJavaIdentifierPart(c);
  }

  /** What most characters are: the tables of Unicode take long where nothing is compiled yet. */
  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
