package dev.weir.agent;

import dev.weir.context.ContextKeys;
import dev.weir.meters.Meters;
import dev.weir.meters.MetricRegistry;
import dev.weir.rules.AsyncSupport;
import dev.weir.rules.Reweaver;
import dev.weir.rules.RuleCompiler;
import dev.weir.rules.RuleContext;
import dev.weir.rules.expression.MemberAccess;
import dev.weir.rules.expression.OpenedModules;
import dev.weir.weave.Catalogue;
import dev.weir.weave.Loom;
import java.lang.instrument.Instrumentation;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes what compiles rules, once, when the first one meets a method: at the start, after a reload,
 * or never, as in most JVMs. Thread-safe.
 */
final class FirstCompiler implements Supplier<RuleCompiler> {
  private final ContextKeys context;
  private final Instrumentation jvm;
  private final RuleFaults faults;
  private final Catalogue catalogue;
  private final Loom loom;
  private final Reweaver reweaver;
  private @Nullable RuleCompiler compiler;

  FirstCompiler(
      ContextKeys context,
      Instrumentation jvm,
      RuleFaults faults,
      Catalogue catalogue,
      Loom loom,
      Reweaver reweaver) {
    this.context = context;
    this.jvm = jvm;
    this.faults = faults;
    this.catalogue = catalogue;
    this.loom = loom;
    this.reweaver = reweaver;
  }

  @Override
  public synchronized RuleCompiler get() {
    if (compiler == null) {
      AsyncSupport async = new AsyncSupport(catalogue, reweaver);
      loom.add(async.tasks());
      MemberAccess access = new MemberAccess(new OpenedModules(jvm));
      RuleContext values = new RuleContext(context);
      compiler = new RuleCompiler(new MeterRegistry(), values, access, faults, async);
    }
    return compiler;
  }

  /** A class, not a lambda: rules are met before main. */
  private static final class MeterRegistry implements Supplier<MetricRegistry> {
    @Override
    public MetricRegistry get() {
      return Meters.binder().registry();
    }
  }
}
