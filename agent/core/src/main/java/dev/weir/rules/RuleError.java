package dev.weir.rules;

import dev.weir.config.Position;
import dev.weir.config.Problem;
import dev.weir.config.Text;
import dev.weir.rules.expression.ExpressionError;

/** Why a rule cannot be used as it is written, or not at one method. */
final class RuleError extends Exception {
  private final transient Problem problem;

  RuleError(Position at, String message) {
    super(message, null, false, false);
    this.problem = new Problem(at, message);
  }

  static RuleError of(Text text, ExpressionError error) {
    String said = "`" + text.value() + "`: " + error.getMessage();
    return new RuleError(text.at().right(error.offset()), said);
  }

  Problem problem() {
    return problem;
  }
}
