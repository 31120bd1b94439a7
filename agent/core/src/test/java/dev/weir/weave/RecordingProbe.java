package dev.weir.weave;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down all that woven code hands it. */
final class RecordingProbe implements Probe {
  final List<List<Object>> entered = new ArrayList<>();
  final List<List<Object>> exited = new ArrayList<>();
  int linked;

  private final String name;
  private final @Nullable Shape enter;
  private final @Nullable Shape exit;
  private final Gift gift;

  /** What the probe gives back; may throw. */
  interface Gift {
    Object give(List<Object> inputs) throws Throwable;
  }

  RecordingProbe(String name, @Nullable Shape enter, @Nullable Shape exit, Gift gift) {
    this.name = name;
    this.enter = enter;
    this.exit = exit;
    this.gift = gift;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public @Nullable Shape enter() {
    return enter;
  }

  @Override
  public @Nullable Shape exit() {
    return exit;
  }

  @Override
  public MethodHandle linkEnter(MethodHandles.Lookup caller, MethodType type) throws Throwable {
    return link("onEnter", type);
  }

  @Override
  public MethodHandle linkExit(MethodHandles.Lookup caller, MethodType type) throws Throwable {
    return link("onExit", type);
  }

  private MethodHandle link(String point, MethodType type) throws Throwable {
    linked++;
    return MethodHandles.lookup()
        .bind(this, point, MethodType.methodType(Object.class, Object[].class))
        .asCollector(Object[].class, type.parameterCount())
        .asType(type);
  }

  synchronized Object onEnter(Object[] inputs) throws Throwable {
    entered.add(Arrays.asList(inputs));
    return gift.give(Arrays.asList(inputs));
  }

  synchronized Object onExit(Object[] inputs) throws Throwable {
    exited.add(Arrays.asList(inputs));
    return gift.give(Arrays.asList(inputs));
  }
}
