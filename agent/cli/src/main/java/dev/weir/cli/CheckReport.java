package dev.weir.cli;

import dev.weir.config.Loaded;
import dev.weir.config.Problem;
import dev.weir.rules.RuleCheck;
import dev.weir.rules.RuleFindings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The answer of {@code check}. Immutable. */
final class CheckReport {
  private final String file;
  private final List<Problem> problems;
  private final List<RuleFindings> rules;
  private final int classes;

  private CheckReport(String file, List<Problem> problems, List<RuleFindings> rules, int classes) {
    this.file = file;
    this.problems = Collections.unmodifiableList(problems);
    this.rules = Collections.unmodifiableList(rules);
    this.classes = classes;
  }

  /** Of a configuration in itself. */
  static CheckReport ofFile(String file, Loaded loaded, RuleCheck rules) {
    List<Problem> problems = new ArrayList<>(loaded.problems());
    problems.addAll(rules.problems());
    return new CheckReport(file, problems, new ArrayList<>(), 0);
  }

  /** Of a configuration and so many classes that it was held against. */
  static CheckReport ofClasses(String file, Loaded loaded, RuleCheck rules, int classes) {
    List<Problem> problems = new ArrayList<>(loaded.problems());
    List<RuleFindings> findings = rules.findings();
    problems.addAll(rules.problems());
    return new CheckReport(file, problems, findings, classes);
  }

  String file() {
    return file;
  }

  boolean isWell() {
    return problems.isEmpty();
  }

  /** One line each, with its place in the configuration. */
  List<Problem> problems() {
    return problems;
  }

  /** What each rule means; empty without a class path. */
  List<RuleFindings> rules() {
    return rules;
  }

  /** How many classes were examined. */
  int classes() {
    return classes;
  }
}
