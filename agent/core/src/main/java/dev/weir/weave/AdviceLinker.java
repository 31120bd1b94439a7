package dev.weir.weave;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;

/**
 * Links woven call sites, each at its first call: finds the probe, binds what it does, and puts a
 * guard around it so that nothing it throws reaches the application. Thread-safe.
 */
final class AdviceLinker {
  private final ProbeTable table;
  private final Faults faults;

  AdviceLinker(ProbeTable table, Faults faults) {
    this.table = table;
    this.faults = faults;
  }

  /** {@code (Lookup, String, MethodType, int) -> CallSite}, for the dispatcher. */
  MethodHandle handle() throws ReflectiveOperationException {
    return MethodHandles.lookup()
        .findVirtual(
            AdviceLinker.class,
            "link",
            MethodType.methodType(
                CallSite.class,
                MethodHandles.Lookup.class,
                String.class,
                MethodType.class,
                int.class))
        .bindTo(this);
  }

  /** Never throws: a call site that cannot be linked does nothing from then on. */
  CallSite link(MethodHandles.Lookup caller, String point, MethodType type, int number) {
    MethodHandle inert = Inert.handle(type, Point.result(point));
    MutableCallSite site = new MutableCallSite(inert);
    Probe probe = table.probe(number);
    if (probe == null) {
      return site;
    }
    boolean enters = Point.isEnter(point);
    try {
      MethodHandle target = enters ? probe.linkEnter(caller, type) : probe.linkExit(caller, type);
      site.setTarget(faults.guard(probe, site, target, inert));
    } catch (Throwable e) {
      faults.unlinked(probe, caller.lookupClass(), e);
    }
    return site;
  }
}
