package dev.weir.agent;

import dev.weir.log.Log;
import dev.weir.spi.Instrumentation;
import dev.weir.weave.Catalogue;
import dev.weir.weave.Loom;
import dev.weir.weave.WeaveMonitor;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/** The agent's composition root: what is made, in which order, and who knows whom. */
public final class Agent {
  private Agent() {}

  /**
   * Starts the agent. Called once, by the bootstrap, on the main thread before the application's
   * main class is loaded, or on the attach thread of a running JVM.
   *
   * @param arguments of {@code -javaagent:weir.jar=…}, null without
   * @param attached whether the application runs already
   * @param defined whether the dispatcher was defined in the boot loader, not appended to it
   */
  public static void start(
      java.lang.instrument.Instrumentation jvm,
      @Nullable String arguments,
      boolean attached,
      boolean defined)
      throws ReflectiveOperationException {
    ClassLoader agent = Agent.class.getClassLoader();
    Catalogue catalogue = new Catalogue(agent);
    for (Instrumentation instrumentation : InstrumentationIndex.all(agent)) {
      catalogue.add(instrumentation);
    }
    Loom loom = new Loom(jvm, agent, catalogue, new Silent());
    if (attached) {
      loom.mainClass().reached();
    }
    loom.open(Collections.emptySet());
    Log.info("woven");
  }

  private static final class Silent implements WeaveMonitor {
    @Override
    public void woven(long nanos) {}

    @Override
    public void failed(String probe) {}

    @Override
    public void unlinked(String probe) {}
  }
}
