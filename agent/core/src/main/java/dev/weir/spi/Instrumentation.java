package dev.weir.spi;

/**
 * Names the hooks of one library. Listed in {@code META-INF/services/dev.weir.spi.Instrumentation};
 * has a public constructor without arguments.
 *
 * <p>Loaded by the agent's class loader before the application starts, so it may name the library's
 * classes but never touch them. Its advice, one class a hook, is ordinary Java loaded beside the
 * application's classes.
 */
public interface Instrumentation {

  /**
   * The key under {@code instrumentations:} that switches it off, and its label in {@code weir_*}
   * metrics. Several instrumentations of one library share one name.
   */
  String name();

  /** What it is for: where the configuration has no use for that, none of it is woven. */
  default Purpose purpose() {
    return Purpose.METRICS;
  }

  /** Declares the hooks. Called once at start; must do nothing else. */
  void weave(Weaver weaver);
}
