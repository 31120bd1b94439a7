package dev.weir.agent;

import dev.weir.config.WeirConfig;
import dev.weir.context.RequestContext;
import dev.weir.context.Trails;
import dev.weir.spi.Instrumentation;
import dev.weir.spi.Purpose;

/** What the configuration has a use for: of the rest, nothing is woven. */
final class Purposes {
  private final WeirConfig config;
  private final boolean contexts;

  Purposes(WeirConfig config) {
    this.config = config;
    this.contexts = !config.context().isEmpty() || areFollowed();
  }

  /** Whether requests are followed beyond this JVM's metrics. */
  boolean areFollowed() {
    return config.correlation().enabled() || config.metrics().exemplars();
  }

  /** Requests are followed from now on, as far as they are to be. */
  void install() {
    Trails.install(Trails.of(config.correlation(), config.metrics().exemplars()));
    if (contexts && config.instrumentations().enabled("context_propagation")) {
      RequestContext.inherit();
    }
  }

  boolean include(Instrumentation instrumentation) {
    return has(instrumentation.purpose())
        && config.instrumentations().enabled(instrumentation.name());
  }

  private boolean has(Purpose purpose) {
    switch (purpose) {
      case CONTEXT:
        return contexts;
      case CORRELATION:
        return config.correlation().enabled();
      default:
        return true;
    }
  }
}
