package dev.weir.weave;

import dev.weir.log.Log;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keeps the faults of probes away from the application. What a probe throws is caught at the call
 * site, counted, and logged once; a call site that keeps failing is fused: it does nothing from
 * then on. Thread-safe.
 */
final class Faults {
  /** A call site that has failed this often has never worked, or never will again. */
  private static final int FUSE = 16;

  private static final MethodType CATCHER = MethodType.methodType(void.class, Throwable.class);

  private final WeaveMonitor monitor;
  private final Set<String> reported = ConcurrentHashMap.newKeySet();

  Faults(WeaveMonitor monitor) {
    this.monitor = monitor;
  }

  /**
   * @param target what the probe does
   * @param inert what is done instead where it throws
   * @return a handle of the same type that never throws
   */
  MethodHandle guard(Probe probe, MutableCallSite site, MethodHandle target, MethodHandle inert)
      throws ReflectiveOperationException {
    MethodHandle report =
        MethodHandles.lookup()
            .findVirtual(Guard.class, "caught", CATCHER)
            .bindTo(new Guard(probe, site, inert));
    MethodHandle recover =
        MethodHandles.foldArguments(MethodHandles.dropArguments(inert, 0, Throwable.class), report);
    return MethodHandles.catchException(target, Throwable.class, recover);
  }

  /** What a probe did wrong is news again, once another has taken its place. */
  void forget(Collection<Probe> retired) {
    for (Probe probe : retired) {
      reported.remove(probe.toString());
    }
  }

  /** A call site could not be linked. */
  void unlinked(Probe probe, Class<?> caller, Throwable cause) {
    monitor.unlinked(probe.name());
    if (reported.add(probe.toString())) {
      Log.warn(
          probe.name()
              + ": does not fit "
              + caller.getName()
              + libraryVersion(caller)
              + " ("
              + cause
              + "). It measures nothing there; the application is unaffected.");
      Log.debug("not linked: " + probe, cause);
    }
  }

  private static String libraryVersion(Class<?> caller) {
    Package home = caller.getPackage();
    String version = home == null ? null : home.getImplementationVersion();
    return version == null ? "" : " of version " + version;
  }

  /** The faults of one call site. */
  private final class Guard {
    private final Probe probe;
    private final MutableCallSite site;
    private final MethodHandle inert;
    private final AtomicInteger times = new AtomicInteger();

    Guard(Probe probe, MutableCallSite site, MethodHandle inert) {
      this.probe = probe;
      this.site = site;
      this.inert = inert;
    }

    @SuppressWarnings("unused") // through a method handle
    void caught(Throwable fault) {
      monitor.failed(probe.name());
      if (reported.add(probe.toString())) {
        Log.warn(
            probe.name()
                + ": "
                + probe
                + " threw "
                + fault
                + ". It is counted in weir_*_errors_total.");
        Log.debug("thrown by " + probe, fault);
      }
      // The stack or the heap ran out: the application's doing, and over when it recovers.
      if (!(fault instanceof VirtualMachineError) && times.incrementAndGet() == FUSE) {
        site.setTarget(inert);
        Log.warn(
            probe.name()
                + ": "
                + probe
                + " failed "
                + FUSE
                + " times at one place and is switched off there.");
      }
    }
  }
}
