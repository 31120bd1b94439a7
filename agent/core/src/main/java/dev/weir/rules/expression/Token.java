package dev.weir.rules.expression;

import org.jspecify.annotations.Nullable;

/** A word of an expression and where it stands. Immutable. */
final class Token {
  enum Kind {
    NAME,
    LITERAL,
    SYMBOL,
    END
  }

  final Kind kind;

  /** As written; of the end, nothing. */
  final String text;

  /** What a literal stands for: a Long, a Double or a String. */
  final @Nullable Object value;

  final int offset;

  Token(Kind kind, String text, @Nullable Object value, int offset) {
    this.kind = kind;
    this.text = text;
    this.value = value;
    this.offset = offset;
  }

  boolean is(String symbolOrWord) {
    return (kind == Kind.SYMBOL || kind == Kind.NAME) && text.equals(symbolOrWord);
  }

  /** For messages: {@code `and`}, {@code the end}. */
  @Override
  public String toString() {
    return kind == Kind.END ? "the end" : "`" + text + "`";
  }
}
