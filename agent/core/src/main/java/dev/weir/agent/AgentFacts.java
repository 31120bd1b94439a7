package dev.weir.agent;

import dev.weir.rules.PollIndex;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the agent knows of itself once everything is in place; its own metrics read it. */
final class AgentFacts {
  final LiveConfiguration live;
  final WeaveStatistics weaving;

  /** Names of the instrumentations that are switched on. */
  final List<String> instrumentations;

  final RuleFaults ruleFaults;

  /** Null where there is nothing to poll. */
  final @Nullable PollIndex polls;

  AgentFacts(
      LiveConfiguration live,
      WeaveStatistics weaving,
      List<String> instrumentations,
      RuleFaults ruleFaults,
      @Nullable PollIndex polls) {
    this.live = live;
    this.weaving = weaving;
    this.instrumentations = instrumentations;
    this.ruleFaults = ruleFaults;
    this.polls = polls;
  }
}
