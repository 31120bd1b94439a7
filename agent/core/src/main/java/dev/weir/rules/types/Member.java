package dev.weir.rules.types;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** A field or method as its class file declares it. Immutable. */
public final class Member {
  private final String owner;
  private final String name;
  private final String descriptor;
  private final @Nullable String signature;
  private final int access;
  private final List<@Nullable String> parameterNames;
  private final List<String> annotations;

  Member(
      String owner,
      String name,
      String descriptor,
      @Nullable String signature,
      int access,
      List<@Nullable String> parameterNames,
      List<String> annotations) {
    this.owner = owner;
    this.name = name;
    this.descriptor = descriptor;
    this.signature = signature;
    this.access = access;
    this.parameterNames = Collections.unmodifiableList(parameterNames);
    this.annotations = Collections.unmodifiableList(annotations);
  }

  /** This method with the annotations that it has among others. */
  Member annotatedLike(List<Member> others) {
    for (Member other : others) {
      if (other.name.equals(name) && other.descriptor.equals(descriptor)) {
        return new Member(
            owner, name, descriptor, signature, access, parameterNames, other.annotations);
      }
    }
    return this;
  }

  /** The declaring class's internal name. */
  public String owner() {
    return owner;
  }

  /** {@code <init>} for a constructor. */
  public String name() {
    return name;
  }

  /** {@code (Ljava/lang/String;)Z} of a method, {@code I} of a field. */
  public String descriptor() {
    return descriptor;
  }

  /** The generic signature, where the class file has one. */
  @Nullable String signature() {
    return signature;
  }

  /** The access flags of the class file. */
  public int access() {
    return access;
  }

  /**
   * One entry a parameter, {@code null} where the compiler left the name out. Empty for fields, and
   * for methods whose parameters were not asked for.
   */
  public List<@Nullable String> parameterNames() {
    return parameterNames;
  }

  /** Descriptors of a method's own annotations, visible at run time or not. Not read of fields. */
  public List<String> annotations() {
    return annotations;
  }

  public boolean isMethod() {
    return descriptor.charAt(0) == '(';
  }

  public boolean isStatic() {
    return (access & Opcodes.ACC_STATIC) != 0;
  }

  boolean isPublic() {
    return (access & Opcodes.ACC_PUBLIC) != 0;
  }

  /** Declared by the JDK itself. */
  public boolean isOfJdk() {
    return ValueType.isOfJdk(owner);
  }

  /** Made by the compiler, not by the author: a bridge, an accessor, a captured variable. */
  public boolean isSynthetic() {
    return (access & (Opcodes.ACC_SYNTHETIC | Opcodes.ACC_BRIDGE)) != 0;
  }

  public boolean isAbstract() {
    return (access & Opcodes.ACC_ABSTRACT) != 0;
  }

  /** Has a body: neither abstract nor native. */
  public boolean hasBody() {
    return isMethod() && (access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0;
  }

  /** A method that takes nothing and returns something, so that an expression may call it. */
  boolean isGetter() {
    return descriptor.startsWith("()") && descriptor.charAt(2) != 'V' && !isStatic();
  }

  /** The type of a field, or what a method returns, without its generics. */
  public Type erasure() {
    return isMethod() ? Type.getReturnType(descriptor) : Type.getType(descriptor);
  }

  /** {@code isAllowed(String, int)}: for messages. */
  @Override
  public String toString() {
    if (!isMethod()) {
      return name;
    }
    StringBuilder text = new StringBuilder(name).append('(');
    String separator = "";
    for (Type parameter : Type.getArgumentTypes(descriptor)) {
      text.append(separator).append(ValueType.simpleName(parameter.getClassName()));
      separator = ", ";
    }
    return text.append(')').toString();
  }
}
