package dev.weir.rules.types;

import java.util.Collections;
import java.util.List;
import org.objectweb.asm.Type;

/**
 * The declared type of a value: its erasure and what is known of its type arguments. Immutable;
 * equality is by value.
 */
public final class ValueType {
  public static final ValueType OBJECT = ofClass("java/lang/Object");
  public static final ValueType STRING = ofClass("java/lang/String");
  public static final ValueType LONG = of(Type.LONG_TYPE);
  public static final ValueType DOUBLE = of(Type.DOUBLE_TYPE);
  public static final ValueType BOOLEAN = of(Type.BOOLEAN_TYPE);

  private final Type erasure;
  private final List<ValueType> arguments;

  private ValueType(Type erasure, List<ValueType> arguments) {
    this.erasure = erasure;
    this.arguments = arguments;
  }

  public static ValueType of(Type erasure) {
    return new ValueType(erasure, Collections.<ValueType>emptyList());
  }

  /**
   * @param internalName {@code java/lang/String}
   */
  public static ValueType ofClass(String internalName) {
    return of(Type.getObjectType(internalName));
  }

  /**
   * @param arguments its type arguments, in order
   */
  public static ValueType ofClass(String internalName, List<ValueType> arguments) {
    return new ValueType(Type.getObjectType(internalName), arguments);
  }

  /** An array of these. Its type arguments are those of its elements. */
  ValueType array() {
    return new ValueType(Type.getType("[" + erasure.getDescriptor()), arguments);
  }

  public Type erasure() {
    return erasure;
  }

  /** The type arguments, in order; empty where the type is raw or has none. */
  public List<ValueType> arguments() {
    return arguments;
  }

  public boolean isArray() {
    return erasure.getSort() == Type.ARRAY;
  }

  public boolean isPrimitive() {
    return erasure.getSort() < Type.ARRAY;
  }

  /** What an array holds. */
  public ValueType component() {
    return new ValueType(Type.getType(erasure.getDescriptor().substring(1)), arguments);
  }

  /** {@code java/lang/String}; an array's descriptor. */
  public String internalName() {
    return erasure.getInternalName();
  }

  public boolean is(String internalName) {
    return erasure.getSort() == Type.OBJECT && internalName.equals(erasure.getInternalName());
  }

  /** A class of the JDK itself. */
  public boolean isOfJdk() {
    return isOfJdk(internalName());
  }

  static boolean isOfJdk(String internalName) {
    return internalName.startsWith("java/")
        || internalName.startsWith("javax/")
        || internalName.startsWith("jdk/");
  }

  /** {@code List} of {@code java.util.List}, {@code Entry} of {@code java.util.Map$Entry}. */
  public static String simpleName(String className) {
    int last = Math.max(className.lastIndexOf('.'), className.lastIndexOf('$'));
    return className.substring(last + 1);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ValueType
        && erasure.equals(((ValueType) other).erasure)
        && arguments.equals(((ValueType) other).arguments);
  }

  @Override
  public int hashCode() {
    return 31 * erasure.hashCode() + arguments.hashCode();
  }

  /** As source code names it, without type arguments: for messages. */
  @Override
  public String toString() {
    return erasure.getClassName();
  }
}
