package dev.weir.agent;

import dev.weir.config.Configuration;
import dev.weir.config.Loaded;
import dev.weir.config.LogFormat;
import dev.weir.config.LoggingConfig;
import dev.weir.config.Problem;
import dev.weir.config.Start;
import dev.weir.config.WeirConfig;
import dev.weir.context.ContextKeys;
import dev.weir.log.Log;
import dev.weir.meters.Meters;
import dev.weir.rules.PollIndex;
import dev.weir.rules.Reweaver;
import dev.weir.rules.expression.MemberAccess;
import dev.weir.rules.expression.OpenedModules;
import dev.weir.spi.Instrumentation;
import dev.weir.weave.Catalogue;
import dev.weir.weave.Loom;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
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
    Start start = Configuration.start(arguments);
    Loaded loaded = start.now();
    WeirConfig config = loaded.config();
    LoggingConfig logging = config.logging();
    Log.configure(logging.level(), logging.format() == LogFormat.JSON, logging.file());
    for (Problem problem : loaded.problems()) {
      Log.error(problem.toString());
    }
    if (!config.enabled()) {
      return;
    }
    if (!defined) {
      Log.debug(
          "the dispatcher could not be defined in the boot loader; it was appended to its search"
              + " path.");
    }

    WeaveStatistics statistics = new WeaveStatistics();
    ContextKeys context = ContextKeys.of(config.context());
    ContextKeys.install(context);
    Meters.install(new ConfiguredMeters(config, context));
    ClassLoader agent = Agent.class.getClassLoader();
    Catalogue catalogue = new Catalogue(agent);
    Set<String> active = new LinkedHashSet<>();
    Purposes purposes = new Purposes(config);
    purposes.install();
    for (Instrumentation instrumentation : InstrumentationIndex.all(agent)) {
      if (purposes.include(instrumentation)) {
        catalogue.add(instrumentation);
        active.add(instrumentation.name());
      }
    }

    RuleFaults faults = new RuleFaults();
    Loom loom = new Loom(jvm, agent, catalogue, statistics);
    Reweaver reweaver = new Weaving(loom);
    FirstCompiler compiler = new FirstCompiler(context, jvm, faults, catalogue, loom, reweaver);
    FirstRules rules = new FirstRules(start, compiler, reweaver, loom);
    rules.read();
    PollIndex polls = config.polls().isEmpty() ? null : polls(config, jvm);
    if (polls != null) {
      loom.add(polls);
    }
    if (context.areReadFromMdc() || purposes.areFollowed()) {
      loom.add(new LibraryWatch(jvm));
    }
    if (attached) {
      loom.mainClass().reached();
      if (polls != null && polls.countsInstances()) {
        Log.info("polls with `instances_of` read instances that are made from now on.");
      }
    }
    loom.open();
    AfterMain.start(
        loom, new AgentFacts(arguments, rules, loom, statistics, active, faults, polls));
  }

  private static PollIndex polls(WeirConfig config, java.lang.instrument.Instrumentation jvm) {
    OpenedModules modules = new OpenedModules(jvm);
    PollIndex polls = new PollIndex(config.polls(), new MemberAccess(modules), modules);
    for (Problem problem : polls.problems()) {
      Log.error(problem.toString());
    }
    return polls;
  }

  /** A class, not a lambda, as all that is made before main. */
  private static final class Weaving implements Reweaver {
    private final Loom loom;

    Weaving(Loom loom) {
      this.loom = loom;
    }

    @Override
    public void reweave(Collection<String> classNames) {
      loom.retransform(classNames);
    }
  }
}
