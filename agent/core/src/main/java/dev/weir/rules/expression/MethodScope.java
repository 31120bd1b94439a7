package dev.weir.rules.expression;

import dev.weir.config.schema.Nearest;
import dev.weir.rules.types.MethodModel;
import dev.weir.rules.types.ValueType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/** The roots of expressions around one method, at its entry or at its exit. Immutable. */
public final class MethodScope implements Scope {
  private static final ValueType THROWABLE = ValueType.ofClass("java/lang/Throwable");

  private final MethodModel method;
  private final ContextValues context;
  private final boolean exit;
  private final ValueType returns;
  private final @Nullable Success success;
  private final double durationUnitNanos;

  private MethodScope(
      MethodModel method,
      ContextValues context,
      boolean exit,
      ValueType returns,
      @Nullable Success success,
      double durationUnitNanos) {
    this.method = method;
    this.context = context;
    this.exit = exit;
    this.returns = returns;
    this.success = success;
    this.durationUnitNanos = durationUnitNanos;
  }

  /** Where the method begins: nothing is known of how it ends. */
  public static MethodScope atEntry(MethodModel method, ContextValues context) {
    return new MethodScope(method, context, false, method.returnType(), null, 1e9);
  }

  /** Where it has ended; {@code duration} is in seconds, {@code success} yet to be defined. */
  public static MethodScope atExit(MethodModel method, ContextValues context) {
    return new MethodScope(method, context, true, method.returnType(), null, 1e9);
  }

  /** Where {@code return} is what that comes to which the method returns. */
  public MethodScope returning(ValueType value) {
    return new MethodScope(method, context, exit, value, success, durationUnitNanos);
  }

  /** With {@code success}, and the words for it in labels. */
  public MethodScope withSuccess(String whenTrue, String whenFalse) {
    Success known = new Success(whenTrue, whenFalse);
    return new MethodScope(method, context, exit, returns, known, durationUnitNanos);
  }

  /** With {@code duration} in a unit of so many nanoseconds. */
  public MethodScope withDurationIn(double unitNanos) {
    return new MethodScope(method, context, exit, returns, success, unitNanos);
  }

  @Override
  public Typed root(String name, int offset) throws ExpressionError {
    switch (name) {
      case "class":
        return Constant.of(method.declaring().className());
      case "method":
        return Constant.of(method.member().name());
      case "this":
        return self(offset);
      case "return":
      case "thrown":
      case "duration":
      case "success":
        return outcome(name, offset);
      default:
        return argument(name, offset);
    }
  }

  private Typed self(int offset) throws ExpressionError {
    if (method.member().isStatic()) {
      throw new ExpressionError(offset, method + " is static and has no `this`", "Use `class`.");
    }
    if (!exit && method.isConstructor()) {
      String fact = "`this` does not exist yet when a constructor is entered";
      throw new ExpressionError(offset, fact, "");
    }
    return new RootValue("this", method.thisType());
  }

  private Typed outcome(String name, int offset) throws ExpressionError {
    if (!exit) {
      String fact = "`" + name + "` is not known when the method is entered";
      throw new ExpressionError(offset, fact, "Use arguments and `this` only.");
    }
    switch (name) {
      case "return":
        return returned(offset);
      case "thrown":
        // Constructors are observed where they return: what has no object has no probe.
        return method.isConstructor()
            ? Constant.nullOf(THROWABLE)
            : new RootValue("thrown", THROWABLE);
      case "duration":
        return new Calculation(
            ValueType.DOUBLE,
            "divide",
            Applied.function(
                new RootValue("duration", ValueType.LONG), "decimal", long.class, ValueType.DOUBLE),
            Constant.of(durationUnitNanos));
      default:
        if (success == null) {
          throw new ExpressionError(offset, "`success` cannot be used to define itself", "");
        }
        return success;
    }
  }

  private Typed returned(int offset) throws ExpressionError {
    ValueType type = returns;
    if (type.erasure() == Type.VOID_TYPE) {
      boolean stream = !returns.equals(method.returnType());
      String what = stream ? " comes to no single value" : " returns nothing";
      throw new ExpressionError(offset, method + what, "");
    }
    return type.isPrimitive() && !method.isConstructor()
        ? new Returned(type)
        : new RootValue("return", type);
  }

  private Typed argument(String name, int offset) throws ExpressionError {
    int index = index(name);
    if (index < 0) {
      throw new ExpressionError(offset, "there is no `" + name + "` here", advice(name, names()));
    }
    List<ValueType> types = method.parameterTypes();
    if (index >= types.size()) {
      String fact = method + " has no `" + name + "`";
      throw new ExpressionError(offset, fact, takes(types));
    }
    return new RootValue(name, types.get(index));
  }

  private static String takes(List<ValueType> types) {
    return types.isEmpty()
        ? "It takes no arguments."
        : "Its last argument is `arg" + (types.size() - 1) + "`.";
  }

  /** The number of {@code arg0}, {@code arg17}; -1 for any other name. */
  private static int index(String name) {
    boolean numbered = name.startsWith("arg") && name.length() > 3 && name.length() <= 6;
    for (int i = 3; i < name.length() && numbered; i++) {
      numbered = name.charAt(i) >= '0' && name.charAt(i) <= '9';
    }
    return numbered ? Integer.parseInt(name.substring(3)) : -1;
  }

  private static String advice(String name, List<String> candidates) {
    String nearest = Nearest.of(name, candidates);
    return nearest == null
        ? "There are " + candidates + "; a text is written 'in quotes'."
        : "Did you mean `" + nearest + "`?";
  }

  private List<String> names() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < method.parameterTypes().size(); i++) {
      names.add("arg" + i);
    }
    if (!method.member().isStatic()) {
      names.add("this");
    }
    if (exit) {
      names.add("return");
      names.add("thrown");
      names.add("duration");
      names.add("success");
    }
    names.add("class");
    names.add("method");
    return names;
  }

  @Override
  public @Nullable Typed member(String group, String name, int offset) throws ExpressionError {
    if (group.equals("arg")) {
      return named(name, offset);
    }
    if (!group.equals("context")) {
      return null;
    }
    if (!context.names().contains(name)) {
      throw new ExpressionError(
          offset,
          "`context." + name + "` is not declared",
          "Declare it under `context`." + Nearest.question(name, context.names()));
    }
    return new ContextValue(context, name);
  }

  private Typed named(String name, int offset) throws ExpressionError {
    List<String> known = new ArrayList<>();
    for (String parameter : method.parameterNames()) {
      if (name.equals(parameter)) {
        return root("arg" + known.size(), offset);
      }
      known.add(String.valueOf(parameter));
    }
    boolean compiled = !method.parameterNames().contains(null) && !known.isEmpty();
    throw new ExpressionError(
        offset,
        method + " has no parameter `" + name + "` by name",
        compiled
            ? advice(name, known)
            : "Its names were not compiled in: write `arg0`, or compile with -parameters.");
  }
}
