package dev.weir.rules.expression;

import dev.weir.config.schema.Nearest;
import org.jspecify.annotations.Nullable;

/** Where there is no method: nothing but the request's context. Immutable. */
public final class ContextScope implements Scope {
  private final ContextValues context;

  public ContextScope(ContextValues context) {
    this.context = context;
  }

  @Override
  public Typed root(String name, int offset) throws ExpressionError {
    throw new ExpressionError(
        offset, "there is no `" + name + "` here", "A view's labels start from `context.`");
  }

  @Override
  public @Nullable Typed member(String group, String name, int offset) throws ExpressionError {
    if (!group.equals("context")) {
      return null;
    }
    if (!context.names().contains(name)) {
      throw new ExpressionError(
          offset,
          "`context." + name + "` is not declared",
          "Declare it under `context`." + Nearest.question(name, context.names()));
    }
    return new ContextValue(context, name);
  }
}
