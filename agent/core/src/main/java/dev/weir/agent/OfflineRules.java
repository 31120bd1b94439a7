package dev.weir.agent;

import dev.weir.config.WeirConfig;
import dev.weir.context.ContextKeys;
import dev.weir.meters.MetricRegistry;
import dev.weir.rules.AsyncSupport;
import dev.weir.rules.PollCheck;
import dev.weir.rules.RuleCheck;
import dev.weir.rules.RuleCompiler;
import dev.weir.rules.RuleContext;
import dev.weir.rules.RuleMonitor;
import dev.weir.rules.expression.MemberAccess;
import dev.weir.rules.expression.ModuleOpener;
import dev.weir.weave.AdviceSource;
import java.util.function.Supplier;

/** The rules and polls of a configuration as an agent would have them, where none runs. */
public final class OfflineRules {
  private static final ModuleOpener NOTHING_OPENS = (owner, opened) -> false;

  private OfflineRules() {}

  /** Rules to be held against class files. */
  public static RuleCheck check(WeirConfig config) {
    ContextKeys keys = ContextKeys.of(config.context());
    MetricRegistry registry = new ConfiguredMeters(config, keys).binder().registry();
    RuleContext context = new RuleContext(keys);
    Supplier<MetricRegistry> meters = () -> registry;
    RuleMonitor monitor = (rule, reason) -> {};
    AdviceSource libraries =
        (name, loader) -> {
          throw new ClassNotFoundException(name);
        };
    AsyncSupport async = new AsyncSupport(libraries, classNames -> {});
    RuleCompiler compiler =
        new RuleCompiler(meters, context, new MemberAccess(NOTHING_OPENS), monitor, async);
    return new RuleCheck(config.rulesAndCaptures(), compiler);
  }

  /** Polls to be held against class files. */
  public static PollCheck polls(WeirConfig config) {
    return new PollCheck(config.polls(), new MemberAccess(NOTHING_OPENS), NOTHING_OPENS);
  }
}
