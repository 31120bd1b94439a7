package dev.weir.rules;

import dev.weir.config.LabelConfig;
import dev.weir.config.MetricConfig;
import dev.weir.config.RuleConfig;
import dev.weir.config.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
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

  /** What it writes into the request's context, by key. */
  final Map<String, RuleExpression> captures;

  /** Where what it counts in flight ends, if not at the exit. */
  final @Nullable Ending until;

  /** How deep this thread is in calls that the rule matches. */
  final ThreadLocal<CallDepth> depth = CallDepth.perThread();

  final Misses misses = new Misses();

  private final Set<String> methods = ConcurrentHashMap.newKeySet();
  private final Set<String> endings = ConcurrentHashMap.newKeySet();
  private final Set<String> endingsToWeave = ConcurrentHashMap.newKeySet();
  private volatile @Nullable Reweaver reweaver;
  private final Set<String> classes = ConcurrentHashMap.newKeySet();
  private final Set<String> said = ConcurrentHashMap.newKeySet();
  private volatile boolean retired;

  private Rule(
      RuleConfig config,
      RuleExpression success,
      @Nullable RuleExpression when,
      List<RuleMetric> metrics,
      Map<String, RuleExpression> captures) {
    this.config = config;
    this.success = success;
    this.when = when;
    this.metrics = metrics;
    this.captures = captures;
    this.selector = new Selector(config.match());
    this.until = config.until() == null ? null : new Ending(config.until());
  }

  /**
   * @throws RuleError where an expression breaks the grammar, or a class must not be woven
   */
  static Rule parse(RuleConfig config) throws RuleError {
    refuseFoundations(config);
    RuleExpression success = RuleExpression.parse(config.success());
    RuleExpression when = config.when() == null ? null : RuleExpression.parse(config.when());
    Map<LabelConfig, RuleLabel> labels = new IdentityHashMap<>();
    List<RuleMetric> metrics = new ArrayList<>();
    for (MetricConfig metric : config.metrics()) {
      metrics.add(RuleMetric.parse(config, metric, labels));
    }
    return new Rule(config, success, when, metrics, captures(config));
  }

  private static Map<String, RuleExpression> captures(RuleConfig config) throws RuleError {
    Map<String, RuleExpression> captures = new LinkedHashMap<>();
    for (Map.Entry<String, Text> capture : config.captures().entrySet()) {
      captures.put(capture.getKey(), RuleExpression.parse(capture.getValue()));
    }
    return captures;
  }

  private static void refuseFoundations(RuleConfig config) throws RuleError {
    for (String name : config.match().classes()) {
      boolean itself = !config.match().includeSubtypes() && !Glob.isPattern(name);
      if (itself && JdkClasses.isFoundation(name)) {
        String fact = "rule `" + config.name() + "` names " + name + ", on which measuring itself ";
        throw new RuleError(config.position(), fact + "rests. Name the methods that call it.");
      }
    }
  }

  String name() {
    return config.name();
  }

  /**
   * Takes note of a method that is to be woven.
   *
   * @param className binary name
   * @param method class, name and descriptor
   * @return false where the rule has as many as it may have
   */
  boolean claim(String className, String method) {
    if (!methods.contains(method) && methods.size() >= config.maxMethods()) {
      return false;
    }
    methods.add(method);
    wovenInto(className);
    return true;
  }

  /** Takes note of a class, by its binary name, that has something of the rule. */
  void wovenInto(String className) {
    classes.add(className);
  }

  boolean isWovenInto(String className) {
    return classes.contains(className);
  }

  /** Whether a line about this rule is news. */
  boolean isNews(String line) {
    return said.add(line);
  }

  /** Whether anything had to be said about it. */
  boolean isExplained() {
    return !said.isEmpty();
  }

  /** It is no longer configured: nothing is to be woven with it from now on. */
  void retire() {
    retired = true;
  }

  boolean isRetired() {
    return retired;
  }

  /** How many methods it is woven into, or was; overloads and classes counted one by one. */
  int matchedMethods() {
    return methods.size();
  }

  /** What its calls began on this object ends. Called by woven code. */
  void ended(Object object) {
    for (RuleMetric metric : metrics) {
      metric.ended(object);
    }
  }

  /**
   * Takes note of a class that the rule does not mean, but whose method ends what it counts.
   *
   * @param className internal
   */
  void endsIn(String className) {
    if (endings.add(className)) {
      endingsToWeave.add(className.replace('/', '.'));
    }
  }

  /** Whether objects of the rule inherit their end from this class. */
  boolean hasEndingIn(String className) {
    return endings.contains(className);
  }

  void reweaver(Reweaver with) {
    reweaver = with;
  }

  /** Called before the first object is counted: where it ends may have been loaded long ago. */
  void weaveEndings() {
    Reweaver weaving = reweaver;
    if (weaving != null && !endingsToWeave.isEmpty()) {
      Set<String> names = new HashSet<>(endingsToWeave);
      endingsToWeave.removeAll(names);
      weaving.reweave(names);
    }
  }
}
