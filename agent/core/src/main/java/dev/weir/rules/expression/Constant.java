package dev.weir.rules.expression;

import dev.weir.rules.types.ValueType;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A literal, or what weaving knows: the name of the class, of the method. */
final class Constant extends Typed {
  private final @Nullable Object value;

  private Constant(Kind kind, ValueType type, @Nullable Object value) {
    super(kind, type);
    this.value = value;
  }

  /**
   * @param value a Long, a Double, a Boolean, a String or null
   */
  static Constant of(@Nullable Object value) {
    if (value instanceof Long) {
      return new Constant(Kind.INTEGER, ValueType.LONG, value);
    }
    if (value instanceof Double) {
      return new Constant(Kind.DECIMAL, ValueType.DOUBLE, value);
    }
    if (value instanceof Boolean) {
      return new Constant(Kind.BOOLEAN, ValueType.BOOLEAN, value);
    }
    return value instanceof String
        ? new Constant(Kind.TEXT, ValueType.STRING, value)
        : new Constant(Kind.OBJECT, ValueType.OBJECT, null);
  }

  /** A null that would have been of this type. */
  static Constant nullOf(ValueType type) {
    return new Constant(Kind.of(type), type, null);
  }

  static boolean isNull(Typed typed) {
    return typed instanceof Constant && ((Constant) typed).value == null;
  }

  /** The text of a literal string; null for anything else. */
  static @Nullable String text(Typed typed) {
    Object value = typed instanceof Constant ? ((Constant) typed).value : null;
    return value instanceof String ? (String) value : null;
  }

  @Override
  public boolean mayThrow() {
    return false;
  }

  @Override
  public void addRoots(Set<String> roots) {}

  @Override
  public MethodHandle lower(Linkage linkage, MethodHandle onValue, MethodHandle onNull) {
    return value == null ? onNull : MethodHandles.insertArguments(onValue, 0, value);
  }

  @Override
  public String toString() {
    return value instanceof String ? "'" + value + "'" : String.valueOf(value);
  }
}
