package dev.weir.rules.expression;

import dev.weir.rules.types.TypeModel;

/**
 * An expression of a rule, parsed but not yet tied to a method. Immutable.
 *
 * <pre>{@code
 * Expression.parse("lower(arg0.customer.plan) ?? 'free'").text(scope, types)
 * }</pre>
 */
public final class Expression {
  private final String text;
  private final Node node;

  private Expression(String text, Node node) {
    this.text = text;
    this.node = node;
  }

  /**
   * Reads an expression.
   *
   * @throws ExpressionError where it breaks the grammar
   */
  public static Expression parse(String text) throws ExpressionError {
    return new Expression(text, Parser.parse(text));
  }

  /** Whether it is a single name, and this one. */
  public boolean isJust(String root) {
    return node instanceof Node.Name && ((Node.Name) node).name.equals(root);
  }

  /**
   * As a label's value: gives a {@code String}.
   *
   * @throws ExpressionError where a type does not fit
   */
  public Typed text(Scope scope, TypeModel types) throws ExpressionError {
    Checker checker = new Checker(scope, types);
    return checker.conversions().text(checker.check(node), node.offset);
  }

  /**
   * As a condition: gives a {@code boolean}.
   *
   * @throws ExpressionError where a type does not fit
   */
  public Typed condition(Scope scope, TypeModel types) throws ExpressionError {
    Typed value = new Checker(scope, types).check(node);
    Typed truth = Conversions.truth(value);
    if (truth == null) {
      String fact = "a condition is true or false, and this is " + OperatorTypes.described(value);
      throw new ExpressionError(node.offset, fact, "Compare it with something.");
    }
    return truth;
  }

  /**
   * As a metric's value: gives a {@code long} or a {@code double}.
   *
   * @throws ExpressionError where a type does not fit
   */
  public Typed number(Scope scope, TypeModel types) throws ExpressionError {
    Checker checker = new Checker(scope, types);
    Typed value = checker.check(node);
    Typed number = checker.conversions().number(value);
    if (number == null) {
      String fact = "a value is a number, and this is " + OperatorTypes.described(value);
      throw new ExpressionError(node.offset, fact, "");
    }
    return number;
  }

  /**
   * As what is read one by one.
   *
   * @throws ExpressionError where a type does not fit
   */
  public Items items(Scope scope, TypeModel types) throws ExpressionError {
    return Items.of(new Checker(scope, types).check(node), types, node.offset);
  }

  /** As it was written. */
  @Override
  public String toString() {
    return text;
  }
}
