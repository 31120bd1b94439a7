package dev.weir.rules;

import dev.weir.rules.expression.LinkProblem;
import dev.weir.rules.expression.Linkage;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is kept of a call from its return to its outcome: the start, whether {@code when} held, the
 * labels that are known, and the roots of what is not. Used once, while a call site is linked.
 */
final class Captured {
  private final MethodPlan plan;
  private final Frame given;
  private final Linkage linkage;
  private final List<String> names = new ArrayList<>();
  private final List<MethodHandle> values = new ArrayList<>();

  /**
   * @param given the frame of the method's exit
   */
  Captured(EndProbe probe, Lookup caller, Frame given) throws LinkProblem {
    this.plan = probe.plan;
    this.given = given;
    this.linkage = given.linkage(caller, plan, probe.access);
    add(Frame.ENTER, probe.start(given));
    if (plan.isWhenEarly() && plan.when != null && plan.rule.when != null) {
      add(
          Frame.WHEN,
          plan.condition(plan.when, plan.rule.when, "when", given, linkage, probe.monitor));
    }
    for (int i = 0; i < plan.labelCount(); i++) {
      if (plan.isLabelEarly(i)) {
        add(Frame.label(i), plan.label(i, given, linkage, probe.monitor));
      }
    }
    for (String root : plan.lateRoots()) {
      add(root, given.taking(root, MethodHandles.identity(given.typeOf(root))));
    }
  }

  private void add(String name, MethodHandle value) {
    names.add(name);
    values.add(value);
  }

  /** What is recorded from: the value, the failure, then what was captured. */
  Frame frame() {
    List<String> all = new ArrayList<>(Arrays.asList(Frame.RETURN, Frame.THROWN));
    all.addAll(names);
    List<Class<?>> types = new ArrayList<>(Arrays.<Class<?>>asList(Object.class, Throwable.class));
    types.addAll(types());
    return Frame.of(all, types);
  }

  private List<Class<?>> types() {
    List<Class<?>> types = new ArrayList<>();
    for (MethodHandle value : values) {
      types.add(value.type().returnType());
    }
    return types;
  }

  /** {@code (F…)Object[]}: captures, at the method's exit. */
  MethodHandle collecting() {
    MethodHandle array =
        MethodHandles.identity(Object[].class)
            .asCollector(Object[].class, values.size())
            .asType(MethodType.methodType(Object[].class, types()));
    int width = given.parameters().size();
    for (int i = values.size() - 1; i >= 0; i--) {
      array = MethodHandles.collectArguments(array, i, values.get(i));
    }
    int[] order = new int[width * values.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i % width;
    }
    MethodType all = MethodType.methodType(Object[].class, given.parameters());
    return MethodHandles.permuteArguments(array, all, order);
  }
}
