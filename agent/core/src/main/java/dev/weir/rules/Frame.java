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
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Type;

/**
 * The parameters of the handles of one call site: what woven code hands over, and in front of it
 * what has been computed on the way. Immutable.
 */
final class Frame {
  static final String ENTER = "enter";
  static final String DURATION = "duration";
  static final String SUCCESS = "success";
  static final String THIS = "this";
  static final String RETURN = "return";
  static final String THROWN = "thrown";

  /** Whether the condition held where it could be asked before the outcome was known. */
  static final String WHEN = "when";

  /** What is known of a call only when it has ended. */
  static final Set<String> OUTCOME =
      new HashSet<>(Arrays.asList(RETURN, THROWN, DURATION, SUCCESS));

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
        return THIS;
      case ARGUMENT:
        return "arg" + input.index;
      case RETURN:
        return RETURN;
      case THROWN:
        return THROWN;
      default:
        return ENTER;
    }
  }

  /** Of values whose types are given, each with its name. */
  static Frame of(List<String> names, List<Class<?>> types) {
    return new Frame(names, MethodType.methodType(void.class, types));
  }

  /** The inputs that stand for these roots; what is computed needs none. */
  static List<Input> inputs(Iterable<String> roots) {
    List<Input> inputs = new ArrayList<>();
    for (String root : roots) {
      if (root.equals(THIS)) {
        inputs.add(Input.THIS);
      } else if (root.startsWith("arg")) {
        inputs.add(Input.argument(Integer.parseInt(root.substring(3))));
      } else if (root.equals(RETURN)) {
        inputs.add(Input.RETURN);
      } else if (root.equals(THROWN)) {
        inputs.add(Input.THROWN);
      } else if (root.equals(ENTER)) {
        inputs.add(Input.ENTER);
      }
    }
    return inputs;
  }

  /** The name of a label that was computed before. */
  static String label(int index) {
    return "label " + index;
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

  Class<?> typeOf(String name) {
    return type.parameterType(position(name));
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

  Linkage linkage(Lookup caller, MethodPlan plan, MemberAccess access) {
    return linkage(caller, plan.method, plan.returned, access);
  }

  /**
   * @param returned the type of what {@code return} stands for
   */
  Linkage linkage(Lookup caller, Member method, Type returned, MemberAccess access) {
    Map<String, Type> declared = new HashMap<>();
    declared.put(THIS, Type.getObjectType(method.owner()));
    declared.put(THROWN, Type.getObjectType("java/lang/Throwable"));
    declared.put(RETURN, returned);
    Type[] arguments = Type.getArgumentTypes(method.descriptor());
    for (int i = 0; i < arguments.length; i++) {
      declared.put("arg" + i, arguments[i]);
    }
    return new Linkage(caller, Collections.unmodifiableList(names), declared, access);
  }
}
