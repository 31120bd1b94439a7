package dev.weir.rules.expression;

import dev.weir.rules.types.ValueType;
import org.jspecify.annotations.Nullable;

/** The roots of expressions about an object that is read now and then. Immutable. */
public final class PollScope implements Scope {
  private final ValueType self;
  private final @Nullable ValueType item;

  private PollScope(ValueType self, @Nullable ValueType item) {
    this.self = self;
    this.item = item;
  }

  /** Of the object alone: what {@code for_each} is taken from. */
  public static PollScope of(ValueType self) {
    return new PollScope(self, null);
  }

  /** Of the object and one of its items. */
  public PollScope with(ValueType oneItem) {
    return new PollScope(self, oneItem);
  }

  @Override
  public Typed root(String name, int offset) throws ExpressionError {
    if (name.equals("this")) {
      return new RootValue("this", self);
    }
    if (name.equals("item")) {
      if (item == null) {
        String fact = "there is no `item`, for nothing is read one by one";
        throw new ExpressionError(offset, fact, "Write for_each, or `this`.");
      }
      return new RootValue("item", item);
    }
    if (name.equals("class")) {
      return Constant.of(self.toString());
    }
    throw new ExpressionError(
        offset, "there is no `" + name + "` in a poll", "There are `this`, `item` and `class`.");
  }

  @Override
  public @Nullable Typed member(String group, String name, int offset) throws ExpressionError {
    if (group.equals("context")) {
      String fact = "a poll is part of no request and has no `context`";
      throw new ExpressionError(offset, fact, "");
    }
    return null;
  }
}
