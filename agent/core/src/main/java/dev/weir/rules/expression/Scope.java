package dev.weir.rules.expression;

import org.jspecify.annotations.Nullable;

/** What an expression can start from in the place where it stands. */
public interface Scope {

  /**
   * The value of a root.
   *
   * @param offset where the expression names it
   * @throws ExpressionError where there is none of that name here
   */
  Typed root(String name, int offset) throws ExpressionError;

  /**
   * The value of a root that is written with a point: {@code arg.name}, {@code context.tenant}.
   *
   * @return null where {@code group} is no group but an ordinary root
   * @throws ExpressionError where the group has no such member
   */
  @Nullable Typed member(String group, String name, int offset) throws ExpressionError;
}
