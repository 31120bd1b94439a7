package dev.weir.benchmarks.weaving;

import dev.weir.bootstrap.Dispatcher;
import dev.weir.spi.Instrumentation;
import dev.weir.spi.Methods;
import dev.weir.spi.Weaver;
import dev.weir.weave.Catalogue;
import dev.weir.weave.Loom;
import dev.weir.weave.WeaveMonitor;
import java.io.InputStream;
import java.util.Objects;

/** Weir's engine with these six hooks, and nothing of Weir but its engine. */
public final class WeirAgent {
  private WeirAgent() {}

  public static void premain(String arguments, java.lang.instrument.Instrumentation jvm)
      throws Exception {
    String dispatcher = Dispatcher.NAME.replace('.', '/') + ".class";
    try (InputStream in = ClassLoader.getSystemResourceAsStream(dispatcher)) {
      Dispatcher.install(jvm, Objects.requireNonNull(in).readAllBytes());
    }
    // Not the application's own loader: the front door lets the agent's classes pass unseen.
    ClassLoader agent = new ClassLoader(WeirAgent.class.getClassLoader()) {};
    Catalogue catalogue = new Catalogue(agent);
    catalogue.add(new SixHooks());
    new Loom(jvm, agent, catalogue, new Unmonitored()).open();
    Witness.premain(arguments, jvm);
  }

  private static final class SixHooks implements Instrumentation {
    @Override
    public String name() {
      return "benchmark";
    }

    @Override
    public void weave(Weaver weaver) {
      Hooks.METHODS.forEach(
          (className, method) ->
              weaver.type(className).advise(Methods.named(method), Timing.class.getName()));
    }
  }

  private static final class Unmonitored implements WeaveMonitor {
    @Override
    public void woven(long nanos) {}

    @Override
    public void failed(String probe) {}

    @Override
    public void unlinked(String probe) {}
  }
}
