package dev.weir.rules.expression;

import dev.weir.rules.types.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * What operators take and give. Integers are {@code long}, other numbers {@code double}, a mixture
 * is {@code double}, and so is every quotient: {@code used * 100 / limit} keeps its fraction.
 */
final class OperatorTypes {
  private final Conversions conversions;

  OperatorTypes(Conversions conversions) {
    this.conversions = conversions;
  }

  Typed not(Typed operand, int offset) throws ExpressionError {
    Typed value = truth(operand, "not", offset);
    return Applied.function(value, "not", boolean.class, ValueType.BOOLEAN);
  }

  Typed negative(Typed operand, int offset) throws ExpressionError {
    Typed number = number(operand, "-", offset);
    return Applied.function(number, "negate", number.kind().carrier, number.type());
  }

  Typed binary(Node.Binary node, Typed left, Typed right) throws ExpressionError {
    switch (node.operator) {
      case "or":
        return Logic.or(truth(left, "or", node.left.offset), truth(right, "or", node.right.offset));
      case "and":
        return Logic.and(
            truth(left, "and", node.left.offset), truth(right, "and", node.right.offset));
      case "==":
        return equal(node, left, right);
      case "!=":
        return Applied.function(equal(node, left, right), "not", boolean.class, ValueType.BOOLEAN);
      case "??":
        return coalesce(node, left, right);
      default:
        return calculation(node, left, right);
    }
  }

  private Typed calculation(Node.Binary node, Typed left, Typed right) throws ExpressionError {
    boolean text = left.kind() == Kind.TEXT || right.kind() == Kind.TEXT;
    if (node.operator.equals("+") && text) {
      Typed first = conversions.text(left, node.left.offset);
      Typed second = conversions.text(right, node.right.offset);
      return new Calculation(ValueType.STRING, "plus", first, second);
    }
    Typed first = number(left, node.operator, node.left.offset);
    Typed second = number(right, node.operator, node.right.offset);
    boolean divides = node.operator.equals("/");
    if (divides || first.kind() != second.kind()) {
      first = Conversions.decimal(first);
      second = Conversions.decimal(second);
    }
    ValueType numeric = first.isInteger() ? ValueType.LONG : ValueType.DOUBLE;
    switch (node.operator) {
      case "+":
        return new Calculation(numeric, "plus", first, second);
      case "-":
        return new Calculation(numeric, "minus", first, second);
      case "*":
        return new Calculation(numeric, "times", first, second);
      case "/":
        return new Calculation(numeric, "divide", first, second);
      case "<":
        return new Calculation(ValueType.BOOLEAN, "less", first, second);
      case "<=":
        return new Calculation(ValueType.BOOLEAN, "lessOrEqual", first, second);
      case ">":
        return new Calculation(ValueType.BOOLEAN, "greater", first, second);
      default:
        return new Calculation(ValueType.BOOLEAN, "greaterOrEqual", first, second);
    }
  }

  private Typed equal(Node.Binary node, Typed left, Typed right) throws ExpressionError {
    boolean swapped = left instanceof Constant;
    Typed first = Conversions.present(swapped ? right : left, "");
    Typed second = Conversions.present(swapped ? left : right, "");
    if (Constant.isNull(second)) {
      return new Equality(first, second);
    }
    Typed[] alike = alike(first, second);
    if (alike != null) {
      return new Equality(alike[0], alike[1]);
    }
    if (isText(first) || isText(second)) {
      requireTextual(node, left, right);
      return new Equality(
          conversions.text(first, node.offset), conversions.text(second, node.offset));
    }
    if (first.kind() == Kind.OBJECT && second.kind() == Kind.OBJECT) {
      return new Equality(first, second);
    }
    throw mismatch(node, left, right);
  }

  private Typed coalesce(Node.Binary node, Typed left, Typed right) throws ExpressionError {
    if (Constant.isNull(right)) {
      return left;
    }
    if (Constant.isNull(left)) {
      return right;
    }
    Typed first = Conversions.present(left, "");
    Typed second = Conversions.present(right, "");
    Typed[] alike = alike(first, second);
    if (alike != null) {
      return new Coalesce(alike[0], alike[1]);
    }
    if (isText(first) || isText(second)) {
      return new Coalesce(
          conversions.text(first, node.left.offset), conversions.text(second, node.right.offset));
    }
    if (first.kind() == Kind.OBJECT && first.type().equals(second.type())) {
      return new Coalesce(first, second);
    }
    throw mismatch(node, left, right);
  }

  /** Both as numbers of one kind, both as truths, both as text; null where they are neither. */
  private Typed @Nullable [] alike(Typed left, Typed right) {
    Typed a = conversions.number(left);
    Typed b = conversions.number(right);
    if (a != null && b != null) {
      return a.kind() == b.kind()
          ? pair(a, b)
          : pair(Conversions.decimal(a), Conversions.decimal(b));
    }
    a = Conversions.truth(left);
    b = Conversions.truth(right);
    if (a != null && b != null) {
      return pair(a, b);
    }
    return isText(left) && isText(right) ? pair(left, right) : null;
  }

  /** Of a number or a truth nobody means the digits or the word. */
  private void requireTextual(Node.Binary node, Typed left, Typed right) throws ExpressionError {
    for (Typed side : pair(left, right)) {
      if (conversions.number(side) != null || Conversions.truth(side) != null) {
        throw mismatch(node, left, right);
      }
    }
  }

  private static boolean isText(Typed value) {
    return value.kind() == Kind.TEXT;
  }

  private static Typed[] pair(Typed left, Typed right) {
    return new Typed[] {left, right};
  }

  private Typed number(Typed value, String operator, int offset) throws ExpressionError {
    Typed number = conversions.number(value);
    if (number == null) {
      String fact = "`" + operator + "` takes numbers, and this is " + described(value);
      throw new ExpressionError(offset, fact, "");
    }
    return number;
  }

  private static Typed truth(Typed value, String operator, int offset) throws ExpressionError {
    Typed truth = Conversions.truth(value);
    if (truth == null) {
      String fact = "`" + operator + "` takes true or false, and this is " + described(value);
      throw new ExpressionError(offset, fact, "");
    }
    return truth;
  }

  private static ExpressionError mismatch(Node.Binary node, Typed left, Typed right) {
    return new ExpressionError(
        node.offset,
        "`" + node.operator + "` stands between " + described(left) + " and " + described(right),
        "");
  }

  static String described(Typed value) {
    if (Constant.isNull(value)) {
      return "null";
    }
    return value.kind() == Kind.OBJECT ? value.type().toString() : value.kind().toString();
  }
}
