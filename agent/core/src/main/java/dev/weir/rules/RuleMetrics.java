package dev.weir.rules;

import dev.weir.meters.CounterPoint;
import dev.weir.meters.MetricRegistry;
import dev.weir.meters.MetricSpec;
import dev.weir.meters.Observed;
import dev.weir.meters.Series;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the agent says of its rules. Thread-safe.
 *
 * <pre>
 * weir_rule_matched_methods{rule="feature_gate"} 2
 * weir_rule_errors_total{rule="feature_gate",reason="label_threw"} 1
 * </pre>
 */
public final class RuleMetrics implements RuleMonitor {
  private final Supplier<MetricRegistry> registry;
  private volatile @Nullable Series<CounterPoint> errors;

  /**
   * @param registry asked at the first error
   */
  public RuleMetrics(Supplier<MetricRegistry> registry) {
    this.registry = registry;
  }

  /** Exposes how many methods each rule is woven into. */
  public void observe(RuleIndex rules) {
    registry
        .get()
        .observed(
            MetricSpec.gauge("weir_rule_matched_methods")
                .help("Methods that a rule is woven into.")
                .labels("rule")
                .build(),
            new MatchedMethods(rules));
  }

  @Override
  public void failed(String rule, String reason) {
    Series<CounterPoint> known = errors;
    if (known == null) {
      known = declare();
    }
    known.root().child(rule).child(reason).point().inc();
  }

  private synchronized Series<CounterPoint> declare() {
    Series<CounterPoint> known = errors;
    if (known == null) {
      known =
          registry
              .get()
              .counter(
                  MetricSpec.counter("weir_rule_errors_total")
                      .help("Expressions of rules that had no answer.")
                      .labels("rule", "reason")
                      .build());
      errors = known;
    }
    return known;
  }

  private static final class MatchedMethods implements Observed {
    private final RuleIndex rules;

    MatchedMethods(RuleIndex rules) {
      this.rules = rules;
    }

    @Override
    public void read(Sink sink) {
      for (Map.Entry<String, Integer> rule : rules.matchedMethods().entrySet()) {
        sink.value(rule.getValue(), rule.getKey());
      }
    }
  }
}
