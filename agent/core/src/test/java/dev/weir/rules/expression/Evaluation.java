package dev.weir.rules.expression;

import dev.weir.rules.types.ClassFileTypes;
import dev.weir.rules.types.ClassModel;
import dev.weir.rules.types.LoaderClassFiles;
import dev.weir.rules.types.Member;
import dev.weir.rules.types.MethodModel;
import dev.weir.rules.types.TypeModel;
import java.io.InputStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.objectweb.asm.Type;

/** Compiles expressions at the exit of one method, as the engine does, and runs them. */
final class Evaluation {
  private final Class<?> type;
  private final MethodModel method;
  private final TypeModel types;
  private final MethodHandles.Lookup caller;
  private final Map<String, Object> roots = new HashMap<>();
  private ContextValues context = ContextValues.NONE;
  private ModuleOpener opener = ModuleOpener.NONE;

  private Evaluation(Class<?> type, MethodModel method, MethodHandles.Lookup caller) {
    this.type = type;
    this.method = method;
    this.caller = caller;
    this.types = new ClassFileTypes(new LoaderClassFiles(type.getClassLoader()));
  }

  static Evaluation at(Class<?> type, String method) throws Exception {
    MethodHandles.Lookup all = MethodHandles.lookup();
    return at(type, method, MethodHandles.privateLookupIn(type, all));
  }

  static Evaluation at(Class<?> type, String method, MethodHandles.Lookup caller) throws Exception {
    String file = "/" + type.getName().replace('.', '/') + ".class";
    try (InputStream in = type.getResourceAsStream(file)) {
      ClassModel model = ClassModel.readWithParameterNames(in.readAllBytes());
      for (Member member : model.methods()) {
        if (member.name().equals(method)) {
          return new Evaluation(type, new MethodModel(model, member), caller);
        }
      }
    }
    throw new NoSuchMethodException(type + "." + method);
  }

  /** The value of a root. */
  Evaluation with(String root, Object value) {
    roots.put(root, value);
    return this;
  }

  Evaluation in(ContextValues values) {
    this.context = values;
    return this;
  }

  Evaluation opening(ModuleOpener with) {
    this.opener = with;
    return this;
  }

  MethodScope scope() {
    return MethodScope.atExit(method, context).withSuccess("yes", "no");
  }

  /** The label's value; {@code null} where the expression is null. */
  String text(String expression) throws Throwable {
    Typed typed = Expression.parse(expression).text(scope(), types);
    return (String) run(typed, String.class, MethodHandles.constant(String.class, null));
  }

  /** True, false or null. */
  Boolean condition(String expression) throws Throwable {
    Typed typed = Expression.parse(expression).condition(scope(), types);
    return (Boolean) run(typed, boolean.class, MethodHandles.constant(Object.class, null));
  }

  /** A Long, a Double or null. */
  Object number(String expression) throws Throwable {
    Typed typed = Expression.parse(expression).number(scope(), types);
    Class<?> carrier = typed.isInteger() ? long.class : double.class;
    return run(typed, carrier, MethodHandles.constant(Object.class, null));
  }

  /** What an expression compiles to as a text, a condition or a number; not called. */
  MethodHandle compiled(String expression, String kind) throws ExpressionError, LinkProblem {
    Expression parsed = Expression.parse(expression);
    Typed typed =
        kind.equals("text")
            ? parsed.text(scope(), types)
            : kind.equals("number")
                ? parsed.number(scope(), types)
                : parsed.condition(scope(), types);
    boolean integer = kind.equals("number") && typed.isInteger();
    Class<?> number = integer ? long.class : double.class;
    Class<?> truth = kind.equals("condition") ? boolean.class : number;
    return compiled(typed, kind.equals("text") ? String.class : truth);
  }

  private MethodHandle compiled(Typed typed, Class<?> carrier) throws LinkProblem {
    List<String> frame = frame(typed);
    try {
      MethodType types = frameType(frame).changeReturnType(Object.class);
      MethodHandle ofValue = MethodHandles.identity(carrier);
      ofValue = MethodHandles.dropArguments(ofValue, 1, types.parameterList());
      ofValue = ofValue.asType(ofValue.type().changeReturnType(Object.class));
      MethodHandle ofNull = MethodHandles.constant(Object.class, null);
      ofNull = MethodHandles.dropArguments(ofNull, 0, types.parameterList());
      return typed.lower(linkage(frame), ofValue, ofNull);
    } catch (LinkProblem | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private Object run(Typed typed, Class<?> carrier, MethodHandle ofNull) throws Throwable {
    List<String> frame = frame(typed);
    MethodHandle ofValue = MethodHandles.identity(carrier);
    MethodType frameType = frameType(frame);
    ofValue = MethodHandles.dropArguments(ofValue, 1, frameType.parameterList());
    ofValue = ofValue.asType(ofValue.type().changeReturnType(Object.class));
    ofNull = MethodHandles.dropArguments(ofNull, 0, frameType.parameterList());
    ofNull = ofNull.asType(ofNull.type().changeReturnType(Object.class));
    MethodHandle compiled = typed.lower(linkage(frame), ofValue, ofNull);
    List<Object> values = new ArrayList<>();
    for (String root : frame) {
      Class<?> type = erased(root);
      Object zero = type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
      values.add(roots.getOrDefault(root, zero));
    }
    return compiled.invokeWithArguments(values);
  }

  Linkage linkage(List<String> frame) {
    Map<String, Type> declared = new HashMap<>();
    declared.put("this", Type.getType(type));
    declared.put("thrown", Type.getType(Throwable.class));
    declared.put("return", Type.getReturnType(method.member().descriptor()));
    Type[] arguments = Type.getArgumentTypes(method.member().descriptor());
    for (int i = 0; i < arguments.length; i++) {
      declared.put("arg" + i, arguments[i]);
    }
    return new Linkage(caller, frame, declared, new MemberAccess(opener));
  }

  private static List<String> frame(Typed typed) {
    TreeSet<String> names = new TreeSet<>();
    typed.addRoots(names);
    return new ArrayList<>(names);
  }

  /** As call sites are: primitives as they are, {@code Throwable}, any other object erased. */
  private MethodType frameType(List<String> frame) throws Exception {
    List<Class<?>> erased = new ArrayList<>();
    for (String root : frame) {
      erased.add(erased(root));
    }
    return MethodType.methodType(void.class, erased);
  }

  private Class<?> erased(String root) throws Exception {
    MethodType declared =
        MethodType.fromMethodDescriptorString(method.member().descriptor(), type.getClassLoader());
    Class<?> of = Object.class;
    if (root.startsWith("arg")) {
      of = declared.parameterType(Integer.parseInt(root.substring(3)));
    } else if (root.equals("return")) {
      of = declared.returnType();
    } else if (root.equals("duration")) {
      of = long.class;
    } else if (root.equals("success")) {
      of = boolean.class;
    } else if (root.equals("thrown")) {
      of = Throwable.class;
    }
    return of.isPrimitive() || of == Throwable.class ? of : Object.class;
  }
}
