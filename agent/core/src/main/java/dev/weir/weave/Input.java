package dev.weir.weave;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A value of the running method that woven code hands to a probe. Immutable. */
public final class Input {
  /** Where the value comes from. */
  public enum Kind {
    THIS,
    ARGUMENT,
    RETURN,
    THROWN,
    ENTER
  }

  public static final Input THIS = new Input(Kind.THIS, -1);
  public static final Input RETURN = new Input(Kind.RETURN, -1);
  public static final Input THROWN = new Input(Kind.THROWN, -1);
  public static final Input ENTER = new Input(Kind.ENTER, -1);

  public final Kind kind;

  /** Which argument, from 0; -1 for every other kind. */
  public final int index;

  private Input(Kind kind, int index) {
    this.kind = kind;
    this.index = index;
  }

  public static Input argument(int index) {
    return new Input(Kind.ARGUMENT, index);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Input && ((Input) other).kind == kind && ((Input) other).index == index;
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, index);
  }

  @Override
  public String toString() {
    return kind == Kind.ARGUMENT ? "arg" + index : kind.name();
  }
}
