package dev.weir.rules.expression;

import dev.weir.rules.types.ValueType;
import org.objectweb.asm.Type;

/** How a value travels between the steps of an expression: integers and decimals unboxed. */
enum Kind {
  INTEGER(long.class, "an integer"),
  DECIMAL(double.class, "a decimal"),
  BOOLEAN(boolean.class, "true or false"),
  TEXT(String.class, "text"),
  OBJECT(Object.class, "an object");

  final Class<?> carrier;
  private final String words;

  Kind(Class<?> carrier, String words) {
    this.carrier = carrier;
    this.words = words;
  }

  boolean isNumber() {
    return this == INTEGER || this == DECIMAL;
  }

  /** A {@code char} is text of one character. */
  static Kind of(ValueType type) {
    switch (type.erasure().getSort()) {
      case Type.BYTE:
      case Type.SHORT:
      case Type.INT:
      case Type.LONG:
        return INTEGER;
      case Type.FLOAT:
      case Type.DOUBLE:
        return DECIMAL;
      case Type.BOOLEAN:
        return BOOLEAN;
      case Type.CHAR:
        return TEXT;
      default:
        return type.is("java/lang/String") ? TEXT : OBJECT;
    }
  }

  /** For messages. */
  @Override
  public String toString() {
    return words;
  }
}
