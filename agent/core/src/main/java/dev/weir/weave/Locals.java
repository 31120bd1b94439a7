package dev.weir.weave;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The local variables that weaving adds after a method's own: what they hold, where they are, how
 * frames show them.
 */
final class Locals {
  private static final Type OBJECT = Type.getObjectType("java/lang/Object");

  private final MethodDeclaration method;
  private final int ownLocals;
  private final Type returned;
  private final boolean keepsResult;

  /** In every frame of the method: what the entries gave, then the inputs kept for the exits. */
  private final List<Type> framed = new ArrayList<>();

  private final Map<Probe, Integer> given = new LinkedHashMap<>();
  private final Map<Input, Integer> kept = new LinkedHashMap<>();

  /** Only between instructions that are next to each other, so in no frame. */
  private final int result;

  private final int thrown;
  private final int max;

  Locals(MethodDeclaration method, List<Probe> probes, int ownLocals) {
    this.method = method;
    this.ownLocals = ownLocals;
    this.returned = Type.getReturnType(method.descriptor);
    int next = ownLocals;
    boolean result = false;
    for (Probe probe : probes) {
      Shape exit = probe.exit();
      if (exit == null) {
        continue;
      }
      Type gives = given(probe);
      if (gives != null && exit.inputs.contains(Input.ENTER)) {
        given.put(probe, next);
        next += add(gives);
      }
      for (Input input : exit.inputs) {
        if (keeps(input) && !kept.containsKey(input)) {
          kept.put(input, next);
          next += add(typeOf(input));
        }
      }
      result |= exit.inputs.contains(Input.RETURN) || exit.gives == Shape.Gives.RESULT;
    }
    this.keepsResult = result && returned != Type.VOID_TYPE;
    this.result = next;
    this.thrown = next + returned.getSize();
    this.max = thrown + 1;
  }

  private int add(Type type) {
    framed.add(type);
    return type.getSize();
  }

  /** What the probe's entry leaves for its exit, or null. */
  private static @Nullable Type given(Probe probe) {
    Shape enter = probe.enter();
    if (enter == null || enter.gives == Shape.Gives.NOTHING) {
      return null;
    }
    return enter.gives == Shape.Gives.LONG ? Type.LONG_TYPE : OBJECT;
  }

  /** A constructor's {@code this} cannot be kept at entry: it is no object yet. */
  private boolean keeps(Input input) {
    return input.kind == Input.Kind.ARGUMENT
        || (input.kind == Input.Kind.THIS && !isStatic() && !method.name.equals("<init>"));
  }

  private boolean isStatic() {
    return (method.access & Opcodes.ACC_STATIC) != 0;
  }

  /** The declared type of an input that the method was called with. */
  Type typeOf(Input input) {
    return input.kind == Input.Kind.ARGUMENT
        ? Type.getArgumentTypes(method.descriptor)[input.index]
        : Type.getObjectType(method.owner);
  }

  /** Copies what the exits will want to see as it was at entry. */
  void keepInputs(MethodVisitor mv) {
    for (Map.Entry<Input, Integer> entry : kept.entrySet()) {
      loadOriginal(mv, entry.getKey());
      mv.visitVarInsn(typeOf(entry.getKey()).getOpcode(Opcodes.ISTORE), entry.getValue());
    }
  }

  /** Loads {@code this} or an argument from where the method was given it. */
  void loadOriginal(MethodVisitor mv, Input input) {
    if (input.kind == Input.Kind.THIS) {
      mv.visitVarInsn(Opcodes.ALOAD, 0);
      return;
    }
    mv.visitVarInsn(typeOf(input).getOpcode(Opcodes.ILOAD), slot(input));
  }

  /** Stores an object where the method was given an argument. */
  void storeOriginal(MethodVisitor mv, Input argument) {
    mv.visitTypeInsn(Opcodes.CHECKCAST, typeOf(argument).getInternalName());
    mv.visitVarInsn(Opcodes.ASTORE, slot(argument));
  }

  private int slot(Input argument) {
    int slot = isStatic() ? 0 : 1;
    Type[] arguments = Type.getArgumentTypes(method.descriptor);
    for (int i = 0; i < argument.index; i++) {
      slot += arguments[i].getSize();
    }
    return slot;
  }

  /**
   * Loads {@code this} or an argument as kept, or {@code null} for the {@code this} of a static
   * method.
   */
  void loadKept(MethodVisitor mv, Input input) {
    Integer slot = kept.get(input);
    if (slot != null) {
      mv.visitVarInsn(typeOf(input).getOpcode(Opcodes.ILOAD), slot);
    } else if (isStatic()) {
      mv.visitInsn(Opcodes.ACONST_NULL);
    } else {
      mv.visitVarInsn(Opcodes.ALOAD, 0);
    }
  }

  /** Stores what the probe's entry gave, or drops it where its exit does not ask. */
  void storeGiven(MethodVisitor mv, Probe probe) {
    Type type = given(probe);
    Integer slot = given.get(probe);
    if (type != null && slot != null) {
      mv.visitVarInsn(type.getOpcode(Opcodes.ISTORE), slot);
    } else if (type != null) {
      mv.visitInsn(type.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
    }
  }

  /** Loads what the probe's entry gave, {@code null} where it has none. */
  Type loadGiven(MethodVisitor mv, Probe probe) {
    Type type = given(probe);
    Integer slot = given.get(probe);
    if (type == null || slot == null) {
      mv.visitInsn(Opcodes.ACONST_NULL);
      return OBJECT;
    }
    mv.visitVarInsn(type.getOpcode(Opcodes.ILOAD), slot);
    return type;
  }

  boolean keepsResult() {
    return keepsResult;
  }

  void storeResult(MethodVisitor mv) {
    mv.visitVarInsn(returned.getOpcode(Opcodes.ISTORE), result);
  }

  void loadResult(MethodVisitor mv) {
    mv.visitVarInsn(returned.getOpcode(Opcodes.ILOAD), result);
  }

  void storeThrown(MethodVisitor mv) {
    mv.visitVarInsn(Opcodes.ASTORE, thrown);
  }

  void loadThrown(MethodVisitor mv) {
    mv.visitVarInsn(Opcodes.ALOAD, thrown);
  }

  /** A frame's variables followed, in their place, by the added ones. */
  Object[] extend(int numLocal, Object[] local) {
    List<Object> extended = new ArrayList<>();
    int slots = 0;
    for (int i = 0; i < numLocal; i++) {
      extended.add(local[i]);
      slots += local[i] == Opcodes.LONG || local[i] == Opcodes.DOUBLE ? 2 : 1;
    }
    for (; slots < ownLocals; slots++) {
      extended.add(Opcodes.TOP);
    }
    for (Type type : framed) {
      extended.add(frameEntry(type));
    }
    return extended.toArray();
  }

  private static Object frameEntry(Type type) {
    switch (type.getSort()) {
      case Type.LONG:
        return Opcodes.LONG;
      case Type.DOUBLE:
        return Opcodes.DOUBLE;
      case Type.FLOAT:
        return Opcodes.FLOAT;
      case Type.OBJECT:
      case Type.ARRAY:
        return type.getInternalName();
      default:
        return Opcodes.INTEGER;
    }
  }

  int max() {
    return max;
  }
}
