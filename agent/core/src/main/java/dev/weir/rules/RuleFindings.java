package dev.weir.rules;

import dev.weir.config.Problem;
import dev.weir.config.RuleConfig;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What {@link RuleCheck} found of one rule. Not thread-safe. */
public final class RuleFindings {
  private final RuleConfig config;
  private final Set<String> methods = new TreeSet<>();
  private final Set<String> lines = new LinkedHashSet<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> misses = new ArrayList<>();

  RuleFindings(RuleConfig config) {
    this.config = config;
  }

  public RuleConfig config() {
    return config;
  }

  /** The methods that it means, {@code com.acme.FeatureGate.isAllowed(String, String)}; sorted. */
  public Set<String> methods() {
    return Collections.unmodifiableSet(methods);
  }

  /** What is wrong with it: one line each, none twice. */
  public List<Problem> problems() {
    return Collections.unmodifiableList(problems);
  }

  void method(String method) {
    methods.add(method);
  }

  void miss(String why) {
    misses.add(why);
  }

  void problem(Problem problem) {
    if (lines.add(problem.toString())) {
      problems.add(problem);
    }
  }

  void tooMany() {
    String fact = "rule `" + config.name() + "` means more than " + config.maxMethods();
    problem(new Problem(config.position(), fact + " methods. It stops there; see max_methods."));
  }

  /**
   * @param hint what was most likely meant, of what the rule met
   * @param question the class that may have been meant, or an empty text
   */
  void matchesNothing(@Nullable String hint, String question) {
    String rule = "rule `" + config.name() + "` ";
    for (String why : misses) {
      problem(new Problem(config.position(), rule + "matches nothing: " + why));
    }
    if (problems.isEmpty() && hint != null) {
      problem(new Problem(config.position(), rule + "matches nothing: " + hint));
    }
    if (problems.isEmpty()) {
      String fact = "matches nothing: no class of the class path is meant by its `match`.";
      problem(new Problem(config.position(), rule + fact + question));
    }
  }
}
