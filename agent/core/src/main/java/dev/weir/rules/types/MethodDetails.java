package dev.weir.rules.types;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The annotations of a method, and the names of its parameters: {@code MethodParameters} ({@code
 * javac -parameters}) where it is there, else the local variables of debug information ({@code
 * javac -g}).
 */
final class MethodDetails extends MethodVisitor {
  private final List<String> annotations = new ArrayList<>();
  private final @Nullable String[] names;
  private final int[] slots;
  private int next;
  private @Nullable Label start;

  MethodDetails(String descriptor, boolean isStatic) {
    super(Opcodes.ASM9);
    Type[] parameters = Type.getArgumentTypes(descriptor);
    names = new @Nullable String[parameters.length];
    slots = new int[parameters.length];
    int slot = isStatic ? 0 : 1;
    for (int i = 0; i < parameters.length; i++) {
      slots[i] = slot;
      slot += parameters[i].getSize();
    }
  }

  /** Filled while the method is read; an entry is {@code null} where nothing named it. */
  List<@Nullable String> parameterNames() {
    return Arrays.asList(names);
  }

  /** Descriptors, filled while the method is read. */
  List<String> annotations() {
    return annotations;
  }

  @Override
  public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    annotations.add(descriptor);
    return null;
  }

  @Override
  public void visitParameter(@Nullable String name, int access) {
    if (next < names.length) {
      names[next++] = name;
    }
  }

  @Override
  public void visitLabel(Label label) {
    if (start == null) {
      start = label;
    }
  }

  @Override
  public void visitLocalVariable(
      String name, String descriptor, @Nullable String signature, Label from, Label to, int index) {
    // A slot may be reused further down: a parameter is there from the first instruction on.
    int parameter = Arrays.binarySearch(slots, index);
    if (parameter >= 0 && from == start && names[parameter] == null) {
      names[parameter] = name;
    }
  }
}
