package dev.weir.rules;

import dev.weir.config.LabelConfig;
import dev.weir.config.MatchConfig;
import dev.weir.config.MetricConfig;
import dev.weir.config.RuleConfig;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A rule whose expressions are parsed, and the methods it was found to mean. Thread-safe. */
final class Rule {
  final RuleConfig config;
  final RuleExpression success;
  final @Nullable RuleExpression when;
  final List<RuleMetric> metrics;
  final Selector selector;

  /** How deep this thread is in calls that the rule matches. */
  final ThreadLocal<CallDepth> depth = CallDepth.perThread();

  private final Set<String> methods = ConcurrentHashMap.newKeySet();

  private Rule(
      RuleConfig config,
      RuleExpression success,
      @Nullable RuleExpression when,
      List<RuleMetric> metrics) {
    this.config = config;
    this.success = success;
    this.when = when;
    this.metrics = metrics;
    this.selector = new Selector(config.match());
  }

  /**
   * @throws RuleError where an expression breaks the grammar, or a key asks for what is yet to come
   */
  static Rule parse(RuleConfig config) throws RuleError {
    refuseWhatIsYetToCome(config);
    RuleExpression success = RuleExpression.parse(config.success());
    RuleExpression when = config.when() == null ? null : RuleExpression.parse(config.when());
    Map<LabelConfig, RuleLabel> labels = new IdentityHashMap<>();
    List<RuleMetric> metrics = new ArrayList<>();
    for (MetricConfig metric : config.metrics()) {
      metrics.add(RuleMetric.parse(config, metric, labels));
    }
    return new Rule(config, success, when, metrics);
  }

  /** A key that did nothing would be worse than one that is refused. */
  private static void refuseWhatIsYetToCome(RuleConfig config) throws RuleError {
    MatchConfig match = config.match();
    boolean annotated = match.classAnnotation() != null || match.methodAnnotation() != null;
    if (annotated || config.until() != null) {
      throw new RuleError(
          config.position(),
          "rule `"
              + config.name()
              + "` uses "
              + (annotated ? "annotations" : "`until`")
              + ", which this version does not know yet.");
    }
  }

  String name() {
    return config.name();
  }

  /**
   * Takes note of a method that is to be woven.
   *
   * @param method class, name and descriptor
   * @return false where the rule has as many as it may have
   */
  boolean claim(String method) {
    return methods.contains(method)
        || (methods.size() < config.maxMethods() && methods.add(method));
  }

  /** How many methods it is woven into, or was; overloads and classes counted one by one. */
  int matchedMethods() {
    return methods.size();
  }
}
