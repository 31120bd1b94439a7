package dev.weir.rules.expression;

import dev.weir.rules.types.Properties;
import dev.weir.rules.types.TypeModel;
import dev.weir.rules.types.ValueType;
import java.lang.invoke.MethodHandle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns values into what their place asks for: a number, a truth, a text. */
final class Conversions {
  private static final String INTEGERS =
      " java/lang/Byte java/lang/Short java/lang/Integer java/lang/Long"
          + " java/util/concurrent/atomic/AtomicInteger java/util/concurrent/atomic/AtomicLong"
          + " java/util/concurrent/atomic/LongAdder ";
  private static final String OPTIONAL = "java/util/Optional";

  private final TypeModel types;

  Conversions(TypeModel types) {
    this.types = types;
  }

  /** The value of an {@code Optional}, or null; unless the Optional's own property is asked for. */
  static Typed present(Typed value, String property) {
    boolean own = property.endsWith("resent") || property.endsWith("mpty");
    if (!value.type().is(OPTIONAL) || own) {
      return value;
    }
    List<ValueType> arguments = value.type().arguments();
    ValueType held = arguments.isEmpty() ? ValueType.OBJECT : arguments.get(0);
    return Applied.of(value, held, new OrNull());
  }

  /** As a number; null where the type is none. */
  @Nullable Typed number(Typed given) {
    Typed value = present(given, "");
    if (value.kind().isNumber()) {
      return value;
    }
    if (value.kind() != Kind.OBJECT || value.type().isArray()) {
      return null;
    }
    if (INTEGERS.contains(" " + value.type().internalName() + " ")) {
      return Applied.function(value, "integer", Object.class, ValueType.LONG);
    }
    return properties(value).extend("java/lang/Number")
        ? Applied.function(value, "decimal", Object.class, ValueType.DOUBLE)
        : null;
  }

  /** An integer as a decimal, a decimal as it is. */
  static Typed decimal(Typed number) {
    return number.kind() == Kind.DECIMAL
        ? number
        : Applied.function(number, "decimal", long.class, ValueType.DOUBLE);
  }

  /** As true or false; null where the type is neither. */
  static @Nullable Typed truth(Typed given) {
    Typed value = present(given, "");
    if (value.kind() == Kind.BOOLEAN) {
      return value;
    }
    return value.type().is("java/lang/Boolean")
        ? Applied.function(value, "truth", Object.class, ValueType.BOOLEAN)
        : null;
  }

  /** As a label shows it. */
  Typed text(Typed given, int offset) throws ExpressionError {
    Typed value = present(given, "");
    if (value instanceof Success) {
      return ((Success) value).asText();
    }
    switch (value.kind()) {
      case TEXT:
        return value;
      case OBJECT:
        return objectText(value, offset);
      default:
        return Applied.function(value, "text", value.kind().carrier, ValueType.STRING);
    }
  }

  private Typed objectText(Typed value, int offset) throws ExpressionError {
    if (Constant.isNull(value)) {
      return Constant.nullOf(ValueType.STRING);
    }
    if (value.type().isArray()) {
      throw new ExpressionError(
          offset, value.type() + " is no text", "Name an element, such as [0].");
    }
    Properties properties = properties(value);
    boolean open = value.type().equals(ValueType.OBJECT) || properties.isAbstract();
    if (!open && properties.missing() == null && !properties.havePrintableForm()) {
      List<String> names = properties.names();
      throw new ExpressionError(
          offset,
          value.type() + " has no toString() of its own",
          names.isEmpty() ? "" : "Name one of its properties: " + names + ".");
    }
    return Applied.function(value, "text", Object.class, ValueType.STRING);
  }

  Properties properties(Typed value) {
    return Properties.of(value.type(), types);
  }

  private static final class OrNull extends Applied.Step {
    OrNull() {
      super("orNull");
    }

    @Override
    MethodHandle handle() {
      return Functions.handle("orNull", Object.class, Object.class);
    }
  }
}
