package dev.weir.meters;

import dev.weir.dialect.Dialect;

/**
 * Through which advice reaches meters: {@code Meters.httpServer().…}. Each meter is made when it is
 * first asked for, so that nothing is loaded of a library the application does not use. Lives in
 * the agent's loader, once; advice is loaded beside each application loader. Thread-safe.
 */
public final class Meters {
  private static volatile Meters installed =
      new Meters(new Binder(new MetricRegistry(MetricSettings.defaults()), Dialect.OTEL, ""));

  private final Binder binder;

  private Meters(Binder binder) {
    this.binder = binder;
  }

  /** Makes all meters from now on record into this binder's registry. Called once, at start. */
  public static void install(Binder binder) {
    installed = new Meters(binder);
  }

  /** For meters without a method of their own here: rules, and the agent's own. */
  public static Binder binder() {
    return installed.binder;
  }
}
