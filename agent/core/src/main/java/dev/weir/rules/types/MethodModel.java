package dev.weir.rules.types;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A method to be woven, with the class that declares it. Immutable. */
public final class MethodModel {
  private final ClassModel declaring;
  private final Member method;

  public MethodModel(ClassModel declaring, Member method) {
    this.declaring = declaring;
    this.method = method;
  }

  public ClassModel declaring() {
    return declaring;
  }

  public Member member() {
    return method;
  }

  /** The declaring class, its type parameters standing for their bounds. */
  public ValueType thisType() {
    return ValueType.ofClass(declaring.name());
  }

  /** Declared types, in order. */
  public List<ValueType> parameterTypes() {
    return Generics.parameterTypes(method, Generics.variables(declaring, thisType().arguments()));
  }

  /** One entry a parameter, {@code null} where the compiler left the name out. */
  public List<@Nullable String> parameterNames() {
    return method.parameterNames();
  }

  /** What the method returns; {@code void} for constructors. */
  public ValueType returnType() {
    return Generics.type(method, Generics.variables(declaring, thisType().arguments()));
  }

  public boolean isConstructor() {
    return method.name().equals("<init>");
  }

  /** {@code com.acme.FeatureGate.isAllowed(String, String)}: for messages. */
  @Override
  public String toString() {
    return declaring.className() + "." + method;
  }
}
