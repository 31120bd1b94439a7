package dev.weir.agent;

import dev.weir.config.Configuration;
import dev.weir.config.Loaded;
import dev.weir.config.LogFormat;
import dev.weir.config.LoggingConfig;
import dev.weir.config.Problem;
import dev.weir.config.WeirConfig;
import dev.weir.log.Log;
import dev.weir.meters.Meters;
import dev.weir.meters.MetricRegistry;
import dev.weir.rules.RuleCompiler;
import dev.weir.rules.RuleIndex;
import dev.weir.rules.expression.ContextValues;
import dev.weir.rules.expression.MemberAccess;
import dev.weir.rules.expression.OpenedModules;
import dev.weir.spi.Instrumentation;
import dev.weir.weave.Catalogue;
import dev.weir.weave.Loom;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
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
    Loaded loaded = Configuration.load(arguments == null ? "" : arguments);
    WeirConfig config = loaded.config();
    LoggingConfig logging = config.logging();
    Log.configure(logging.level(), logging.format() == LogFormat.JSON, logging.file());
    for (Problem problem : loaded.problems()) {
      Log.error(problem.toString());
    }
    for (String key : NotYet.in(config)) {
      Log.warn("`" + key + "` is set, but does nothing in this version. Remove it.");
    }
    if (!config.enabled()) {
      return;
    }
    if (!defined) {
      Log.debug(
          "the dispatcher could not be defined in the boot loader; it was appended to its search path.");
    }

    WeaveStatistics statistics = new WeaveStatistics();
    Meters.install(new ConfiguredMeters(config));
    ClassLoader agent = Agent.class.getClassLoader();
    Catalogue catalogue = new Catalogue(agent);
    List<String> active = new ArrayList<>();
    for (Instrumentation instrumentation : InstrumentationIndex.all(agent)) {
      if (config.instrumentations().enabled(instrumentation.name())) {
        catalogue.add(instrumentation);
        active.add(instrumentation.name());
      }
    }

    RuleFaults faults = new RuleFaults();
    RuleIndex rules = rules(config, jvm, faults);
    Loom loom = new Loom(jvm, agent, catalogue, statistics);
    if (!config.rules().isEmpty()) {
      loom.add(rules);
    }
    if (attached) {
      loom.mainClass().reached();
    }
    loom.open(rules.classNames());
    AfterMain.start(
        config,
        loom.mainClass(),
        new AgentFacts(loaded.readable(), statistics, active, rules, faults));
  }

  private static RuleIndex rules(
      WeirConfig config, java.lang.instrument.Instrumentation jvm, RuleFaults faults) {
    MemberAccess access = new MemberAccess(new OpenedModules(jvm));
    RuleCompiler compiler =
        new RuleCompiler(new MeterRegistry(), ContextValues.NONE, access, faults);
    RuleIndex rules = new RuleIndex(config.rules(), compiler);
    for (Problem problem : rules.problems()) {
      Log.error(problem.toString());
    }
    return rules;
  }

  /** A class, not a lambda: rules are made before main. */
  private static final class MeterRegistry implements Supplier<MetricRegistry> {
    @Override
    public MetricRegistry get() {
      return Meters.binder().registry();
    }
  }
}
