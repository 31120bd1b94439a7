package dev.weir.cli.bench;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A class with its members, its annotations and none of its code: methods return a sample ({@code
 * "sample"}, 1, true, null), constructors throw, the static initializer is gone.
 */
final class HollowClass extends ClassVisitor {
  static final String SAMPLE = "sample";

  private static final int ABSTRACT = Opcodes.ACC_ABSTRACT;

  private HollowClass(ClassVisitor next) {
    super(Opcodes.ASM9, next);
  }

  static byte[] of(byte[] classFile) {
    ClassReader reader = new ClassReader(classFile);
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    reader.accept(new HollowClass(writer), ClassReader.SKIP_FRAMES | ClassReader.SKIP_DEBUG);
    return writer.toByteArray();
  }

  @Override
  public @Nullable MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    if (name.equals("<clinit>")) {
      return null;
    }
    int hollow = access & ~(Opcodes.ACC_NATIVE | Opcodes.ACC_SYNCHRONIZED);
    MethodVisitor next = super.visitMethod(hollow, name, descriptor, signature, exceptions);
    return (access & ABSTRACT) != 0 ? next : new HollowMethod(next, name, descriptor);
  }

  /** Keeps annotations and replaces the body. */
  private static final class HollowMethod extends MethodVisitor {
    private final MethodVisitor method;
    private final String name;
    private final Type returned;

    HollowMethod(MethodVisitor method, String name, String descriptor) {
      super(Opcodes.ASM9, null);
      this.method = method;
      this.name = name;
      this.returned = Type.getReturnType(descriptor);
    }

    @Override
    public org.objectweb.asm.@Nullable AnnotationVisitor visitAnnotation(
        String descriptor, boolean visible) {
      return method.visitAnnotation(descriptor, visible);
    }

    @Override
    public void visitParameter(@Nullable String parameter, int access) {
      method.visitParameter(parameter, access);
    }

    @Override
    public void visitEnd() {
      method.visitCode();
      if (name.equals("<init>")) {
        method.visitInsn(Opcodes.ACONST_NULL);
        method.visitInsn(Opcodes.ATHROW);
      } else {
        Samples.push(method, returned);
        method.visitInsn(returned.getOpcode(Opcodes.IRETURN));
      }
      method.visitMaxs(0, 0);
      method.visitEnd();
    }
  }
}
