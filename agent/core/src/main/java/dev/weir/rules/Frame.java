package dev.weir.rules;

import dev.weir.rules.expression.Linkage;
import dev.weir.rules.expression.MemberAccess;
import dev.weir.rules.types.Member;
import dev.weir.weave.Input;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Type;

/**
 * The parameters of the handles of one call site: what woven code hands over, and in front of it
 * what has been computed on the way. Immutable.
 */
final class Frame {
  static final String ENTER = "enter";
  static final String DURATION = "duration";
  static final String SUCCESS = "success";

  private final List<String> names;
  private final MethodType type;

  private Frame(List<String> names, MethodType type) {
    this.names = names;
    this.type = type;
  }

  /**
   * As a call site hands it over.
   *
   * @param type of the call site
   */
  static Frame of(List<Input> inputs, MethodType type) {
    List<String> names = new ArrayList<>();
    for (Input input : inputs) {
      names.add(name(input));
    }
    return new Frame(names, type.changeReturnType(void.class));
  }

  private static String name(Input input) {
    switch (input.kind) {
      case THIS:
        return "this";
      case ARGUMENT:
        return "arg" + input.index;
      case RETURN:
        return "return";
      case THROWN:
        return "thrown";
      default:
        return ENTER;
    }
  }

  /** The inputs that stand for these roots; what is computed needs none. */
  static List<Input> inputs(Iterable<String> roots) {
    List<Input> inputs = new ArrayList<>();
    for (String root : roots) {
      if (root.equals("this")) {
        inputs.add(Input.THIS);
      } else if (root.startsWith("arg")) {
        inputs.add(Input.argument(Integer.parseInt(root.substring(3))));
      } else if (root.equals("return")) {
        inputs.add(Input.RETURN);
      } else if (root.equals("thrown")) {
        inputs.add(Input.THROWN);
      } else if (root.equals(ENTER)) {
        inputs.add(Input.ENTER);
      }
    }
    return inputs;
  }

  /** With one more value, in front. */
  Frame with(String name, Class<?> valueType) {
    List<String> all = new ArrayList<>();
    all.add(name);
    all.addAll(names);
    return new Frame(all, type.insertParameterTypes(0, valueType));
  }

  List<Class<?>> parameters() {
    return type.parameterList();
  }

  int position(String name) {
    return names.indexOf(name);
  }

  /** {@code (F…)R}: a handle of one value of the frame. */
  MethodHandle taking(String name, MethodHandle handle) {
    int position = position(name);
    MethodHandle fitting =
        handle.asType(handle.type().changeParameterType(0, type.parameterType(position)));
    MethodType all = type.changeReturnType(handle.type().returnType());
    return MethodHandles.permuteArguments(fitting, all, position);
  }

  /** {@code (F…)R}: a handle that needs nothing of the frame. */
  MethodHandle ignoring(MethodHandle handle) {
    return MethodHandles.dropArguments(handle, 0, type.parameterList());
  }

  /** {@code (V, F…)R}: a handle of a value that needs nothing of the frame. */
  MethodHandle ignoringAfter(MethodHandle handle) {
    return MethodHandles.dropArguments(handle, 1, type.parameterList());
  }

  /** {@code (F…)void}: does nothing. */
  MethodHandle nothing() {
    MethodHandle none = MethodHandles.constant(Object.class, null);
    return ignoring(none.asType(MethodType.methodType(void.class)));
  }

  Linkage linkage(Lookup caller, Member method, MemberAccess access) {
    Map<String, Type> declared = new HashMap<>();
    declared.put("this", Type.getObjectType(method.owner()));
    declared.put("thrown", Type.getObjectType("java/lang/Throwable"));
    declared.put("return", Type.getReturnType(method.descriptor()));
    Type[] arguments = Type.getArgumentTypes(method.descriptor());
    for (int i = 0; i < arguments.length; i++) {
      declared.put("arg" + i, arguments[i]);
    }
    return new Linkage(caller, Collections.unmodifiableList(names), declared, access);
  }
}
