package dev.weir.rules.types;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;

/** The parts of a class's or a method's generic signature. */
class Declaration extends SignatureVisitor {
  static final Map<String, ValueType> NO_VARIABLES = Collections.emptyMap();

  final List<String> parameterNames = new ArrayList<>();
  final List<ValueType> supertypes = new ArrayList<>();
  final List<ValueType> parameters = new ArrayList<>();
  private final List<ValueType> returns = new ArrayList<>(1);
  private final Map<String, ValueType> variables;
  private List<ValueType> bounds = new ArrayList<>();

  private Declaration(Map<String, ValueType> variables) {
    super(Opcodes.ASM9);
    this.variables = new HashMap<>(variables);
  }

  /** Reads a class's signature; an absent or malformed one has no parts. */
  static Declaration ofClass(@Nullable String signature) {
    return ofMethod(signature, NO_VARIABLES);
  }

  /** The direct supertypes of a class whose type parameters stand for these. */
  static List<ValueType> supertypes(@Nullable String signature, Map<String, ValueType> known) {
    return read(
            signature,
            new Declaration(known) {
              @Override
              public void visitFormalTypeParameter(String name) {
                // Its value is known; only its bounds have to be read past.
              }

              @Override
              void closeParameter() {}
            })
        .supertypes;
  }

  /**
   * Reads a method's signature.
   *
   * @param surrounding what the variables of the surrounding class stand for
   */
  static Declaration ofMethod(@Nullable String signature, Map<String, ValueType> surrounding) {
    return read(signature, new Declaration(surrounding));
  }

  private static Declaration read(@Nullable String signature, Declaration into) {
    if (signature != null) {
      try {
        new SignatureReader(signature).accept(into);
        into.closeParameter();
      } catch (RuntimeException | StackOverflowError malformed) {
        return new Declaration(NO_VARIABLES);
      }
    }
    return into;
  }

  /** What its own type parameters are bounded by, and the variables it was read with. */
  Map<String, ValueType> variables() {
    return variables;
  }

  /** What a method returns; {@code null} for a class. */
  @Nullable ValueType returned() {
    return returns.isEmpty() ? null : returns.get(0);
  }

  @Override
  public void visitFormalTypeParameter(String name) {
    closeParameter();
    parameterNames.add(name);
    variables.remove(name);
    bounds = new ArrayList<>();
  }

  @Override
  public SignatureVisitor visitClassBound() {
    return new TypeSignature(variables, bounds);
  }

  @Override
  public SignatureVisitor visitInterfaceBound() {
    return new TypeSignature(variables, bounds);
  }

  @Override
  public SignatureVisitor visitSuperclass() {
    closeParameter();
    return new TypeSignature(variables, supertypes);
  }

  @Override
  public SignatureVisitor visitInterface() {
    return new TypeSignature(variables, supertypes);
  }

  @Override
  public SignatureVisitor visitParameterType() {
    closeParameter();
    return new TypeSignature(variables, parameters);
  }

  @Override
  public SignatureVisitor visitReturnType() {
    closeParameter();
    return new TypeSignature(variables, returns);
  }

  void closeParameter() {
    if (!bounds.isEmpty()) {
      variables.put(parameterNames.get(parameterNames.size() - 1), bounds.get(0));
      bounds = new ArrayList<>();
    }
  }
}
