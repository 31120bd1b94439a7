package dev.weir.cli.bench;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Makes a class beside a method's own that calls it in a loop, with sample arguments, as compiled
 * code would.
 */
final class Caller {
  /** Rules take a class of such a name for a framework's and leave it alone. */
  private static final String MARK = "$$EnhancerByWeir$";

  private static final String TARGET = "target";
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private Caller() {}

  /**
   * @return takes the number of calls
   * @throws ReflectiveOperationException where the method cannot be called so
   */
  static IntConsumer of(Method method, HollowLoader loader) throws ReflectiveOperationException {
    String name = method.getDeclaringClass().getName() + MARK + NUMBER.incrementAndGet();
    Class<?> type = loader.define(name, classFile(name.replace('.', '/'), method));
    IntConsumer caller = (IntConsumer) Instances.of(type);
    Field target = type.getField(TARGET);
    target.set(caller, target(method));
    return caller;
  }

  private static @Nullable Object target(Method method) throws ReflectiveOperationException {
    return Modifier.isStatic(method.getModifiers())
        ? null
        : Instances.of(method.getDeclaringClass());
  }

  private static byte[] classFile(String name, Method method) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    String[] interfaces = {Type.getInternalName(IntConsumer.class)};
    int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
    // Of Java 6: the verifier then needs no frames, and hidden names no nest.
    writer.visit(Opcodes.V1_6, access, name, null, "java/lang/Object", interfaces);
    writer.visitField(Opcodes.ACC_PUBLIC, TARGET, "Ljava/lang/Object;", null, null).visitEnd();
    MethodVisitor accept = writer.visitMethod(Opcodes.ACC_PUBLIC, "accept", "(I)V", null, null);
    accept.visitCode();
    loop(accept, name, method);
    accept.visitMaxs(0, 0);
    accept.visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }

  private static void loop(MethodVisitor accept, String name, Method method) {
    Label next = new Label();
    Label end = new Label();
    accept.visitLabel(next);
    accept.visitVarInsn(Opcodes.ILOAD, 1);
    accept.visitJumpInsn(Opcodes.IFLE, end);
    accept.visitIincInsn(1, -1);
    call(accept, name, method);
    accept.visitJumpInsn(Opcodes.GOTO, next);
    accept.visitLabel(end);
    accept.visitInsn(Opcodes.RETURN);
  }

  private static void call(MethodVisitor accept, String name, Method method) {
    Class<?> type = method.getDeclaringClass();
    String owner = Type.getInternalName(type);
    boolean isStatic = Modifier.isStatic(method.getModifiers());
    if (!isStatic) {
      accept.visitVarInsn(Opcodes.ALOAD, 0);
      accept.visitFieldInsn(Opcodes.GETFIELD, name, TARGET, "Ljava/lang/Object;");
      accept.visitTypeInsn(Opcodes.CHECKCAST, owner);
    }
    for (Class<?> parameter : method.getParameterTypes()) {
      Samples.push(accept, Type.getType(parameter));
    }
    int opcode = isStatic ? Opcodes.INVOKESTATIC : Opcodes.INVOKEVIRTUAL;
    String descriptor = Type.getMethodDescriptor(method);
    accept.visitMethodInsn(opcode, owner, method.getName(), descriptor, false);
    int size = Type.getType(method.getReturnType()).getSize();
    if (size > 0) {
      accept.visitInsn(size == 2 ? Opcodes.POP2 : Opcodes.POP);
    }
  }
}
