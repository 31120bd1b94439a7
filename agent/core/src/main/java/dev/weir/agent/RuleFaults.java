package dev.weir.agent;

import dev.weir.rules.RuleMonitor;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what rules could not do, by rule and reason. Thread-safe. */
final class RuleFaults implements RuleMonitor {
  private final Map<String, Map<String, AtomicLong>> byRule = new ConcurrentHashMap<>();

  @Override
  public void failed(String rule, String reason) {
    byRule
        .computeIfAbsent(rule, name -> new ConcurrentHashMap<>())
        .computeIfAbsent(reason, word -> new AtomicLong())
        .incrementAndGet();
  }

  /** What rules did that are no more. */
  void forget(Collection<String> rules) {
    byRule.keySet().removeAll(rules);
  }

  /** The reasons of a rule's faults and how often each was given. */
  Map<String, AtomicLong> of(String rule) {
    return byRule.getOrDefault(rule, Collections.emptyMap());
  }
}
