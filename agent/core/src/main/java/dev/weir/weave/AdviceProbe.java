package dev.weir.weave;

import dev.weir.spi.Methods;
import dev.weir.weave.AdviceClass.AdviceMethod;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** One hook of an instrumentation: which methods, and the advice around them. */
final class AdviceProbe implements Probe {
  private final String instrumentation;
  private final Methods methods;
  private final String adviceName;
  private final AdviceLoaders loaders;
  private @Nullable AdviceClass advice;

  AdviceProbe(String instrumentation, Methods methods, String adviceName, AdviceLoaders loaders) {
    this.instrumentation = instrumentation;
    this.methods = methods;
    this.adviceName = adviceName;
    this.loaders = loaders;
  }

  boolean matches(MethodDeclaration method) {
    return methods.match(method.name, method.parameterTypes(), method.returnType());
  }

  @Override
  public String name() {
    return instrumentation;
  }

  @Override
  public @Nullable Shape enter() {
    AdviceMethod enter = advice().enter();
    return enter == null ? null : enter.shape;
  }

  @Override
  public @Nullable Shape exit() {
    AdviceMethod exit = advice().exit();
    return exit == null ? null : exit.shape;
  }

  @Override
  public MethodHandle linkEnter(MethodHandles.Lookup caller, MethodType type) throws Throwable {
    return link(caller, advice().enter(), type);
  }

  @Override
  public MethodHandle linkExit(MethodHandles.Lookup caller, MethodType type) throws Throwable {
    return link(caller, advice().exit(), type);
  }

  private MethodHandle link(
      MethodHandles.Lookup caller, @Nullable AdviceMethod method, MethodType type)
      throws Throwable {
    Class<?> beside = loaders.of(caller.lookupClass().getClassLoader()).loadClass(adviceName);
    for (Method candidate : beside.getMethods()) {
      if (method != null && candidate.getName().equals(method.name)) {
        return MethodHandles.publicLookup().unreflect(candidate).asType(type);
      }
    }
    throw new NoSuchMethodException(adviceName + " has no public advice method");
  }

  /** Read when a class first matches: most instrumentations never meet their library. */
  private synchronized AdviceClass advice() {
    if (advice == null) {
      advice = AdviceClass.read(loaders.agent(), adviceName);
    }
    return advice;
  }

  /** Equal hooks are one, be it by a class's name or by its kind that they were asked for. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AdviceProbe
        && ((AdviceProbe) other).instrumentation.equals(instrumentation)
        && ((AdviceProbe) other).adviceName.equals(adviceName)
        && ((AdviceProbe) other).methods.equals(methods);
  }

  @Override
  public int hashCode() {
    return 31 * adviceName.hashCode() + methods.hashCode();
  }

  @Override
  public String toString() {
    return adviceName;
  }
}
