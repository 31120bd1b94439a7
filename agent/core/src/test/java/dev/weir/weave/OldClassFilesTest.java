package dev.weir.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Class files that cannot hold an invokedynamic: JDBC drivers of the year 2002 still run. */
class OldClassFilesTest {

  @Test
  void aClassOfJava1Point4WithSubroutinesIsRaisedAndRuns() throws Exception {
    RecordingProbe probe =
        new RecordingProbe(
            "p",
            Shape.of(Shape.Gives.LONG),
            Shape.of(Shape.Gives.NOTHING, Input.argument(0), Input.RETURN, Input.ENTER),
            inputs -> 8L);
    try (Woven woven =
        new Woven(m -> m.name.equals("twice") ? List.of(probe) : List.of(), "old.Subroutine")) {
      byte[] old = subroutine();
      Class<?> type =
          new ClassLoader(getClass().getClassLoader()) {
            Class<?> define() {
              return defineClass("old.Subroutine", old, 0, old.length);
            }
          }.define();

      assertThat(new ClassReader(old).readUnsignedShort(6)).isEqualTo(Opcodes.V1_4);
      assertThat(type.getMethod("twice", int.class).invoke(null, 21)).isEqualTo(42);
      assertThat(probe.exited).containsExactly(List.of(21, 42, 8L));
      assertThat(woven.failed).isEmpty();
      assertThat(woven.classes).isEqualTo(1);
    }
  }

  /**
   * {@code int twice(int a) { int b; jsr(b = a + a); return b; }}, as compilers wrote {@code
   * finally} until 2004.
   */
  private static byte[] subroutine() {
    ClassWriter type = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    type.visit(Opcodes.V1_4, Opcodes.ACC_PUBLIC, "old/Subroutine", null, "java/lang/Object", null);
    MethodVisitor code =
        type.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "twice", "(I)I", null, null);
    Label subroutine = new Label();
    Label positive = new Label();
    code.visitCode();
    code.visitInsn(Opcodes.ICONST_0);
    code.visitVarInsn(Opcodes.ISTORE, 1);
    code.visitJumpInsn(Opcodes.JSR, subroutine);
    code.visitVarInsn(Opcodes.ILOAD, 1);
    code.visitInsn(Opcodes.IRETURN);
    code.visitLabel(subroutine);
    code.visitVarInsn(Opcodes.ASTORE, 2);
    code.visitVarInsn(Opcodes.ILOAD, 0);
    code.visitJumpInsn(Opcodes.IFGE, positive);
    code.visitIincInsn(1, 0);
    code.visitLabel(positive);
    code.visitVarInsn(Opcodes.ILOAD, 0);
    code.visitVarInsn(Opcodes.ILOAD, 0);
    code.visitInsn(Opcodes.IADD);
    code.visitVarInsn(Opcodes.ISTORE, 1);
    code.visitVarInsn(Opcodes.RET, 2);
    code.visitMaxs(0, 0);
    code.visitEnd();
    type.visitEnd();
    return type.toByteArray();
  }
}
