package dev.weir.cli;

import dev.weir.config.Loaded;
import dev.weir.config.Problem;
import dev.weir.rules.PollCheck;
import dev.weir.rules.PollFindings;
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
  private final List<PollFindings> polls;
  private final int classes;

  private CheckReport(
      String file,
      List<Problem> problems,
      List<RuleFindings> rules,
      List<PollFindings> polls,
      int classes) {
    this.file = file;
    this.problems = Collections.unmodifiableList(problems);
    this.rules = Collections.unmodifiableList(rules);
    this.polls = Collections.unmodifiableList(polls);
    this.classes = classes;
  }

  /**
   * Of a configuration in itself.
   *
   * @param named what is wrong with files that it names
   */
  static CheckReport ofFile(
      String file, Loaded loaded, List<Problem> named, RuleCheck rules, PollCheck polls) {
    List<Problem> problems = new ArrayList<>(loaded.problems());
    problems.addAll(named);
    problems.addAll(rules.problems());
    problems.addAll(polls.problems());
    return new CheckReport(file, problems, new ArrayList<>(), new ArrayList<>(), 0);
  }

  /** As {@link #ofFile}, and of so many classes that it was held against. */
  static CheckReport ofClasses(
      String file,
      Loaded loaded,
      List<Problem> named,
      RuleCheck rules,
      PollCheck polls,
      int classes) {
    List<Problem> problems = new ArrayList<>(loaded.problems());
    problems.addAll(named);
    List<RuleFindings> ofRules = rules.findings();
    List<PollFindings> ofPolls = polls.findings();
    problems.addAll(rules.problems());
    problems.addAll(polls.problems());
    return new CheckReport(file, problems, ofRules, ofPolls, classes);
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

  /** What each poll reads; empty without a class path. */
  List<PollFindings> polls() {
    return polls;
  }

  /** How many classes were examined. */
  int classes() {
    return classes;
  }
}
