package dev.weir.rules.expression;

/** Why an expression cannot be used: what is wrong, where in its text, what to do about it. */
public final class ExpressionError extends Exception {
  private final int offset;
  private final String fact;
  private final String action;

  /**
   * @param offset where in the expression's text, from 0
   * @param fact what is wrong, with the value: a sentence without its full stop
   * @param action what to do, a sentence; may be empty
   */
  ExpressionError(int offset, String fact, String action) {
    super(action.isEmpty() ? fact + "." : fact + ". " + action, null, false, false);
    this.offset = offset;
    this.fact = fact;
    this.action = action;
  }

  public int offset() {
    return offset;
  }

  public String fact() {
    return fact;
  }

  public String action() {
    return action;
  }
}
