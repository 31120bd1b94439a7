package dev.weir.rules.types;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A method to be woven, with the class that declares it. Immutable. */
public final class MethodModel {
  private static final String CONTINUATION = "kotlin/coroutines/Continuation";

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

  /**
   * What a suspend function of Kotlin comes to, which its compiler leaves to the type of the last
   * parameter, {@code Continuation<? super Order>}; null where it is no such function.
   */
  public @Nullable ValueType suspendedType() {
    if (!method.descriptor().endsWith("L" + CONTINUATION + ";)Ljava/lang/Object;")) {
      return null;
    }
    String signature = method.signature();
    int from = signature == null ? -1 : signature.lastIndexOf(CONTINUATION + "<-");
    int to = signature == null ? -1 : signature.lastIndexOf(">;)");
    if (signature == null || from < 0 || to < from) {
      return ValueType.OBJECT;
    }
    String argument = signature.substring(from + CONTINUATION.length() + 2, to);
    return Generics.fieldType(argument, Generics.variables(declaring, thisType().arguments()));
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
