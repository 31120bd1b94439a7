package dev.weir.rules;

import dev.weir.config.LabelConfig;
import dev.weir.rules.expression.LinkProblem;
import dev.weir.rules.expression.Linkage;
import dev.weir.rules.expression.Typed;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A label at one method. Immutable. */
final class LabelPlan {
  static final String UNKNOWN = "unknown";
  private static final String OTHER = "__other__";

  final RuleLabel label;
  final Typed typed;

  LabelPlan(RuleLabel label, Typed typed) {
    this.label = label;
    this.typed = typed;
  }

  /** {@code (F…)String}: the label's value, never null; {@code unknown} where it cannot be had. */
  MethodHandle handle(Frame frame, Linkage linkage, Fault fault) {
    LabelConfig config = label.config;
    MethodHandle ofValue = config.then() == null ? text(config) : choice(config);
    String fallback = config.otherwise() == null ? config.fallback() : config.otherwise();
    try {
      MethodHandle value =
          typed.lower(linkage, frame.ignoringAfter(ofValue), constant(frame, fallback));
      return typed.mayThrow() ? fault.guard(value, UNKNOWN) : value;
    } catch (LinkProblem e) {
      fault.unreachable(e);
      return constant(frame, UNKNOWN);
    }
  }

  private static MethodHandle constant(Frame frame, String value) {
    return frame.ignoring(MethodHandles.constant(String.class, value));
  }

  private static MethodHandle text(LabelConfig config) {
    List<String> allow = config.allow();
    if (allow == null) {
      return MethodHandles.identity(String.class);
    }
    MethodHandle admit =
        handle("admit", MethodType.methodType(String.class, Set.class, String.class));
    return MethodHandles.insertArguments(admit, 0, new HashSet<>(allow));
  }

  private static MethodHandle choice(LabelConfig config) {
    MethodHandle choose =
        handle(
            "choose",
            MethodType.methodType(String.class, String.class, String.class, boolean.class));
    return MethodHandles.insertArguments(choose, 0, config.then(), config.otherwise());
  }

  @SuppressWarnings("unused") // through a method handle
  private static String admit(Set<String> allowed, String value) {
    return allowed.contains(value) ? value : OTHER;
  }

  @SuppressWarnings("unused") // through a method handle
  private static String choose(String then, String otherwise, boolean condition) {
    return condition ? then : otherwise;
  }

  private static MethodHandle handle(String name, MethodType type) {
    try {
      return MethodHandles.lookup().findStatic(LabelPlan.class, name, type);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
