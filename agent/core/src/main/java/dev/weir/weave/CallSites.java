package dev.weir.weave;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Emits the invokedynamic instructions of one method. Reference types are generalised to {@code
 * Object} in their descriptors: linking must load no class that the method itself would not have
 * loaded.
 */
final class CallSites {
  private static final Type OBJECT = Type.getObjectType("java/lang/Object");
  private static final Type THROWABLE = Type.getObjectType("java/lang/Throwable");
  private static final Handle BOOTSTRAP =
      new Handle(
          Opcodes.H_INVOKESTATIC,
          "java/lang/WeirDispatcher",
          "bootstrap",
          "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;I)"
              + "Ljava/lang/invoke/CallSite;",
          false);

  private final MethodVisitor mv;
  private final ProbeTable table;
  private final Locals locals;
  private final Type returned;
  private int maxPushed;

  CallSites(MethodVisitor mv, ProbeTable table, Locals locals, Type returned) {
    this.mv = mv;
    this.table = table;
    this.locals = locals;
    this.returned = returned;
  }

  /** The most that a call pushes on the operand stack, in slots. */
  int maxPushed() {
    return maxPushed;
  }

  void enter(Probe probe) {
    Shape shape = probe.enter();
    if (shape == null) {
      return;
    }
    List<Type> types = new ArrayList<>();
    for (Input input : shape.inputs) {
      locals.loadOriginal(mv, input);
      types.add(erase(locals.typeOf(input)));
    }
    Type gives =
        shape.gives == Shape.Gives.NOTHING
            ? Type.VOID_TYPE
            : shape.gives == Shape.Gives.LONG ? Type.LONG_TYPE : OBJECT;
    int last = shape.gives == Shape.Gives.ARGUMENT ? shape.inputs.size() - 1 : -1;
    call(Point.enter(last), probe, gives, types);
    if (last >= 0) {
      mv.visitInsn(Opcodes.DUP);
      locals.storeOriginal(mv, shape.inputs.get(last));
    }
    locals.storeGiven(mv, probe);
  }

  /**
   * @param threw whether the method is being left by what it threw, not by a return
   */
  void exit(Probe probe, boolean threw) {
    Shape shape = probe.exit();
    if (shape == null) {
      return;
    }
    List<Type> types = new ArrayList<>();
    for (Input input : shape.inputs) {
      types.add(push(probe, input, threw));
    }
    boolean replaces = shape.gives == Shape.Gives.RESULT && returned != Type.VOID_TYPE;
    String point = Point.exit(replaces ? shape.inputs.indexOf(Input.RETURN) : -1);
    call(point, probe, replaces ? erase(returned) : Type.VOID_TYPE, types);
    if (replaces && threw) {
      mv.visitInsn(returned.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
    } else if (replaces) {
      if (erase(returned) == OBJECT) {
        mv.visitTypeInsn(Opcodes.CHECKCAST, returned.getInternalName());
      }
      locals.storeResult(mv);
    }
  }

  private Type push(Probe probe, Input input, boolean threw) {
    switch (input.kind) {
      case ENTER:
        return locals.loadGiven(mv, probe);
      case THROWN:
        if (threw) {
          locals.loadThrown(mv);
        } else {
          mv.visitInsn(Opcodes.ACONST_NULL);
        }
        return THROWABLE;
      case RETURN:
        return pushResult(threw);
      default:
        locals.loadKept(mv, input);
        return erase(locals.typeOf(input));
    }
  }

  private Type pushResult(boolean threw) {
    if (returned == Type.VOID_TYPE) {
      mv.visitInsn(Opcodes.ACONST_NULL);
      return OBJECT;
    }
    if (threw) {
      mv.visitInsn(zero(returned));
    } else {
      locals.loadResult(mv);
    }
    return erase(returned);
  }

  private static int zero(Type type) {
    switch (type.getSort()) {
      case Type.LONG:
        return Opcodes.LCONST_0;
      case Type.DOUBLE:
        return Opcodes.DCONST_0;
      case Type.FLOAT:
        return Opcodes.FCONST_0;
      case Type.OBJECT:
      case Type.ARRAY:
        return Opcodes.ACONST_NULL;
      default:
        return Opcodes.ICONST_0;
    }
  }

  private void call(String point, Probe probe, Type gives, List<Type> types) {
    String descriptor = Type.getMethodDescriptor(gives, types.toArray(new Type[0]));
    maxPushed = Math.max(maxPushed, Type.getArgumentsAndReturnSizes(descriptor) >> 2);
    mv.visitInvokeDynamicInsn(point, descriptor, BOOTSTRAP, table.numberOf(probe));
  }

  private static Type erase(Type type) {
    return type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY ? OBJECT : type;
  }
}
