package dev.weir.rules;

import dev.weir.config.LabelConfig;
import dev.weir.rules.expression.Scope;
import dev.weir.rules.expression.Typed;
import dev.weir.rules.types.TypeModel;

/** A label's expression, parsed. Metrics of a rule that share the label share this. Immutable. */
final class RuleLabel {
  final String name;
  final LabelConfig config;
  final RuleExpression expression;

  private RuleLabel(String name, LabelConfig config, RuleExpression expression) {
    this.name = name;
    this.config = config;
    this.expression = expression;
  }

  static RuleLabel parse(String name, LabelConfig config) throws RuleError {
    return new RuleLabel(name, config, RuleExpression.parse(config.expression()));
  }

  LabelPlan plan(Scope scope, TypeModel types) throws RuleError {
    Typed typed =
        config.then() == null ? expression.text(scope, types) : expression.condition(scope, types);
    return new LabelPlan(this, typed);
  }
}
