package dev.weir.agent;

import dev.weir.rules.PollIndex;
import dev.weir.weave.Loom;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What the agent knows of itself once everything is in place; its own metrics read it. Thread-safe.
 */
final class AgentFacts {
  final WeaveStatistics weaving;

  /** Names of the instrumentations that are switched on. */
  final Collection<String> instrumentations;

  final RuleFaults ruleFaults;

  /** Null where there is nothing to poll. */
  final @Nullable PollIndex polls;

  private final @Nullable String arguments;
  private final FirstRules rules;
  private final Loom loom;
  private @Nullable LiveConfiguration live;

  /**
   * @param arguments of the agent, null without
   */
  AgentFacts(
      @Nullable String arguments,
      FirstRules rules,
      Loom loom,
      WeaveStatistics weaving,
      Collection<String> instrumentations,
      RuleFaults ruleFaults,
      @Nullable PollIndex polls) {
    this.arguments = arguments;
    this.rules = rules;
    this.loom = loom;
    this.weaving = weaving;
    this.instrumentations = instrumentations;
    this.ruleFaults = ruleFaults;
    this.polls = polls;
  }

  /** What the agent runs by; waits until the rules that it starts with are read. */
  synchronized LiveConfiguration live() {
    if (live == null) {
      live = new LiveConfiguration(arguments, rules.loaded(), rules.generation(), loom, ruleFaults);
    }
    return live;
  }
}
