package dev.weir.rules;

import dev.weir.config.PollConfig;
import dev.weir.config.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What {@link PollCheck} found of one poll. Not thread-safe. */
public final class PollFindings {
  private final PollConfig config;
  private final Set<String> subjects = new TreeSet<>();
  private final List<Problem> problems = new ArrayList<>();

  PollFindings(PollConfig config) {
    this.config = config;
  }

  public PollConfig config() {
    return config;
  }

  /** The classes whose instances it reads, or the static member; sorted. */
  public Set<String> subjects() {
    return Collections.unmodifiableSet(subjects);
  }

  /** What is wrong with it, one line each. */
  public List<Problem> problems() {
    return Collections.unmodifiableList(problems);
  }

  void reads(String subject) {
    subjects.add(subject);
  }

  void problem(Problem problem) {
    problems.add(problem);
  }

  /** All classes are known now: is there anything to read? */
  void of(String wanted, KnownClasses known) {
    if (subjects.isEmpty() && problems.isEmpty()) {
      String fact = "poll `" + config.name() + "` reads nothing: ";
      String nearest = known.contain(wanted) ? null : known.nearest(wanted);
      String why =
          known.contain(wanted)
              ? "no class of the class path makes instances of " + wanted + "."
              : "there is no class " + wanted + ".";
      String question = nearest == null ? "" : " Did you mean `" + nearest + "`?";
      problem(new Problem(config.position(), fact + why + question));
    }
  }
}
