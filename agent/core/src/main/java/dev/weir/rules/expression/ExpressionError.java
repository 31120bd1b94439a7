package dev.weir.rules.expression;

/** Why an expression cannot be used: what is wrong, where in its text, what to do about it. */
public final class ExpressionError extends Exception {
  private final int offset;
  private final String message;

  /**
   * @param offset where in the expression's text, from 0
   * @param fact what is wrong, with the value: a sentence without its full stop
   * @param action what to do, a sentence; may be empty
   */
  ExpressionError(int offset, String fact, String action) {
    super(null, null, false, false);
    this.offset = offset;
    this.message = action.isEmpty() ? fact + "." : fact + ". " + action;
  }

  public int offset() {
    return offset;
  }

  @Override
  public String getMessage() {
    return message;
  }
}
