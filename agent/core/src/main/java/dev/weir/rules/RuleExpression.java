package dev.weir.rules;

import dev.weir.config.Text;
import dev.weir.rules.expression.Expression;
import dev.weir.rules.expression.ExpressionError;
import dev.weir.rules.expression.Items;
import dev.weir.rules.expression.Scope;
import dev.weir.rules.expression.Typed;
import dev.weir.rules.types.TypeModel;

/** An expression and the place in the configuration where it is written. Immutable. */
final class RuleExpression {
  private final Text source;
  private final Expression expression;

  private RuleExpression(Text source, Expression expression) {
    this.source = source;
    this.expression = expression;
  }

  static RuleExpression parse(Text source) throws RuleError {
    try {
      return new RuleExpression(source, Expression.parse(source.value()));
    } catch (ExpressionError e) {
      throw RuleError.of(source, e);
    }
  }

  boolean isJust(String root) {
    return expression.isJust(root);
  }

  Typed text(Scope scope, TypeModel types) throws RuleError {
    try {
      return expression.text(scope, types);
    } catch (ExpressionError e) {
      throw RuleError.of(source, e);
    }
  }

  Typed condition(Scope scope, TypeModel types) throws RuleError {
    try {
      return expression.condition(scope, types);
    } catch (ExpressionError e) {
      throw RuleError.of(source, e);
    }
  }

  Typed number(Scope scope, TypeModel types) throws RuleError {
    try {
      return expression.number(scope, types);
    } catch (ExpressionError e) {
      throw RuleError.of(source, e);
    }
  }

  Items items(Scope scope, TypeModel types) throws RuleError {
    try {
      return expression.items(scope, types);
    } catch (ExpressionError e) {
      throw RuleError.of(source, e);
    }
  }

  /** {@code weir.yaml:12:7: `arg0.total`}. */
  @Override
  public String toString() {
    return source.at() + ": `" + source + "`";
  }
}
