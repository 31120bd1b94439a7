package dev.weir.rules.expression;

import dev.weir.rules.types.Properties;
import dev.weir.rules.types.TypeModel;
import dev.weir.rules.types.ValueType;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;

/** An expression whose value has parts: an Iterable, an array, a Map. Immutable. */
public final class Items {
  private static final String ITERABLE = "java/lang/Iterable";
  private static final String MAP = "java/util/Map";

  private final Typed source;
  private final ValueType item;

  private Items(Typed source, ValueType item) {
    this.source = source;
    this.item = item;
  }

  static Items of(Typed given, TypeModel types, int offset) throws ExpressionError {
    Typed source = Conversions.present(given, "");
    ValueType type = source.type();
    if (type.isArray()) {
      return new Items(source, type.component());
    }
    if (source.kind() == Kind.OBJECT) {
      Properties properties = Properties.of(type, types);
      if (properties.extend(ITERABLE)) {
        return new Items(source, properties.argument(ITERABLE, 0));
      }
      if (properties.extend(MAP)) {
        ValueType key = properties.argument(MAP, 0);
        ValueType value = properties.argument(MAP, 1);
        return new Items(source, ValueType.ofClass(MAP + "$Entry", Arrays.asList(key, value)));
      }
    }
    throw new ExpressionError(
        offset, type + " has no items", "An Iterable, an array or a Map has.");
  }

  /** What each is declared to be. */
  public ValueType itemType() {
    return item;
  }

  /**
   * {@code (Object)Object}: all of them, or null.
   *
   * @throws LinkProblem where a class or member cannot be reached
   */
  public MethodHandle lower(Linkage linkage) throws LinkProblem {
    MethodHandle all = MethodHandles.identity(Object.class);
    MethodHandle none = MethodHandles.constant(Object.class, null);
    MethodHandle items =
        source.lower(
            linkage,
            MethodHandles.dropArguments(all, 1, Object.class),
            MethodHandles.dropArguments(none, 0, Object.class));
    return items.asType(MethodType.methodType(Object.class, Object.class));
  }

  @Override
  public String toString() {
    return source + " of " + item;
  }
}
