package dev.weir.jdbc;

/** Where the words, quoted names and literals of a statement begin and end. Allocates nothing. */
final class SqlTokens {
  private SqlTokens() {}

  /** Where the first token at or after a position starts; the text's length where there is none. */
  static int next(String sql, int from) {
    int at = from;
    while (at < sql.length()) {
      char c = sql.charAt(at);
      if (c >= 'A' && c <= 'z') { // what most tokens begin with: the quickest to tell
        return at;
      } else if (Character.isWhitespace(c)) {
        at++;
      } else if (sql.startsWith("--", at) || (c == '#' && at == 0)) {
        at = after(sql, sql.indexOf('\n', at), 1);
      } else if (sql.startsWith("/*", at)) {
        at = after(sql, sql.indexOf("*/", at + 2), 2);
      } else {
        return at;
      }
    }
    return sql.length();
  }

  /** Where the token that starts at a position ends; the same position at the text's end. */
  static int end(String sql, int start) {
    if (start >= sql.length()) {
      return start;
    }
    char c = sql.charAt(start);
    if (isQuote(c)) {
      return after(sql, sql.indexOf(c == '[' ? ']' : c, start + 1), 1);
    }
    int at = start + 1;
    if (Character.isJavaIdentifierPart(c)) {
      while (at < sql.length() && Character.isJavaIdentifierPart(sql.charAt(at))) {
        at++;
      }
    }
    return at;
  }

  /** Whether a token is this word, in whatever case. */
  static boolean is(String sql, int start, int end, String word) {
    return end - start == word.length() && sql.regionMatches(true, start, word, 0, word.length());
  }

  /** Whether a token may name a table. */
  static boolean isName(String sql, int start) {
    char c = sql.charAt(start);
    return Character.isJavaIdentifierStart(c) || (isQuote(c) && c != '\'');
  }

  static void appendUnquoted(String sql, int start, int end, StringBuilder to) {
    boolean quoted = isQuote(sql.charAt(start)) && end - start >= 2;
    to.append(sql, quoted ? start + 1 : start, quoted ? end - 1 : end);
  }

  private static boolean isQuote(char c) {
    return c == '\'' || c == '"' || c == '`' || c == '[';
  }

  private static int after(String sql, int found, int length) {
    return found < 0 ? sql.length() : found + length;
  }
}
