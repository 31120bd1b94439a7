package dev.weir.rules.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.signature.SignatureVisitor;

/** Reads one type of a generic signature and adds it to where it belongs. */
final class TypeSignature extends SignatureVisitor {
  private final Map<String, ValueType> variables;
  private final List<ValueType> into;
  private final int dimensions;
  private String name = "";
  private List<ValueType> arguments = new ArrayList<>();

  TypeSignature(Map<String, ValueType> variables, List<ValueType> into) {
    this(variables, into, 0);
  }

  private TypeSignature(Map<String, ValueType> variables, List<ValueType> into, int dimensions) {
    super(Opcodes.ASM9);
    this.variables = variables;
    this.into = into;
    this.dimensions = dimensions;
  }

  @Override
  public void visitBaseType(char descriptor) {
    add(ValueType.of(Type.getType(String.valueOf(descriptor))));
  }

  @Override
  public void visitTypeVariable(String variable) {
    ValueType known = variables.get(variable);
    add(known == null ? ValueType.OBJECT : known);
  }

  @Override
  public SignatureVisitor visitArrayType() {
    return new TypeSignature(variables, into, dimensions + 1);
  }

  @Override
  public void visitClassType(String internalName) {
    name = internalName;
  }

  @Override
  public void visitInnerClassType(String simpleName) {
    name = name + '$' + simpleName;
    arguments = new ArrayList<>();
  }

  @Override
  public void visitTypeArgument() {
    arguments.add(ValueType.OBJECT);
  }

  @Override
  public SignatureVisitor visitTypeArgument(char wildcard) {
    if (wildcard == SUPER) {
      arguments.add(ValueType.OBJECT);
      return new TypeSignature(variables, new ArrayList<ValueType>());
    }
    return new TypeSignature(variables, arguments);
  }

  @Override
  public void visitEnd() {
    add(ValueType.ofClass(name, arguments));
  }

  private void add(ValueType element) {
    ValueType type = element;
    for (int i = 0; i < dimensions; i++) {
      type = type.array();
    }
    into.add(type);
  }
}
