package dev.weir.rules.expression;

import org.jspecify.annotations.Nullable;

/**
 * Why an expression that passed its checks cannot be bound to the classes at hand: a member gone
 * since it was compiled, a module that keeps it to itself.
 */
public final class LinkProblem extends Exception {
  LinkProblem(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
