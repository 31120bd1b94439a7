package dev.weir.agent;

import dev.weir.config.Problem;
import dev.weir.config.WeirConfig;
import dev.weir.log.Log;
import dev.weir.rules.RuleCompiler;
import dev.weir.rules.RuleIndex;
import java.util.function.Supplier;

/**
 * One configuration and all that is made of it and can be made anew while the application runs. The
 * next generation takes over from this one what both agree on. Immutable.
 */
final class Generation {
  final WeirConfig config;
  final RuleIndex rules;

  private Generation(WeirConfig config, RuleIndex rules) {
    this.config = config;
    this.rules = rules;
    for (Problem problem : rules.problems()) {
      Log.error(problem.toString());
    }
  }

  /** The generation that the agent starts with. */
  static Generation first(WeirConfig config, Supplier<RuleCompiler> compiler) {
    return new Generation(config, new RuleIndex(config.rulesAndCaptures(), compiler));
  }

  Generation next(WeirConfig config) {
    return new Generation(config, rules.next(config.rulesAndCaptures()));
  }
}
