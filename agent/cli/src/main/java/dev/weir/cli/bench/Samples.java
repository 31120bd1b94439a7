package dev.weir.cli.bench;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Values for arguments and results. */
final class Samples {
  private static final Type STRING = Type.getType(String.class);

  private Samples() {}

  /** Pushes a value of a type: a text, 1, true, or null. */
  static void push(MethodVisitor method, Type type) {
    switch (type.getSort()) {
      case Type.VOID:
        return;
      case Type.LONG:
        method.visitInsn(Opcodes.LCONST_1);
        return;
      case Type.FLOAT:
        method.visitInsn(Opcodes.FCONST_1);
        return;
      case Type.DOUBLE:
        method.visitInsn(Opcodes.DCONST_1);
        return;
      case Type.ARRAY:
      case Type.OBJECT:
        pushObject(method, type);
        return;
      default:
        method.visitInsn(Opcodes.ICONST_1);
    }
  }

  private static void pushObject(MethodVisitor method, Type type) {
    if (type.equals(STRING)) {
      method.visitLdcInsn(HollowClass.SAMPLE);
    } else {
      method.visitInsn(Opcodes.ACONST_NULL);
    }
  }
}
