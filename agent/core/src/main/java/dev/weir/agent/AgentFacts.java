package dev.weir.agent;

import dev.weir.rules.RuleIndex;
import java.util.List;

/** What the agent knows of itself once everything is in place; its own metrics read it. */
final class AgentFacts {
  /** Whether the configuration file as a whole could be read. */
  final boolean configured;

  final WeaveStatistics weaving;

  /** Names of the instrumentations that are switched on. */
  final List<String> instrumentations;

  final RuleIndex rules;
  final RuleFaults ruleFaults;

  AgentFacts(
      boolean configured,
      WeaveStatistics weaving,
      List<String> instrumentations,
      RuleIndex rules,
      RuleFaults ruleFaults) {
    this.configured = configured;
    this.weaving = weaving;
    this.instrumentations = instrumentations;
    this.rules = rules;
    this.ruleFaults = ruleFaults;
  }
}
