package dev.weir.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a loading came to: a configuration in any case, and what was wrong. */
public final class Loaded {
  private static final int MOST_PROBLEMS = 100;

  private final WeirConfig config;
  private final boolean readable;
  private final List<Problem> problems;
  private final Content content;

  Loaded(WeirConfig config, boolean readable, List<Problem> problems, Content content) {
    this.config = config;
    this.readable = readable;
    this.content = content;
    this.problems = Collections.unmodifiableList(few(problems));
  }

  /** A file full of mistakes must not fill the log. */
  private static List<Problem> few(List<Problem> problems) {
    if (problems.size() <= MOST_PROBLEMS) {
      return problems;
    }
    List<Problem> few = new ArrayList<>(problems.subList(0, MOST_PROBLEMS));
    int more = problems.size() - MOST_PROBLEMS;
    few.add(new Problem(problems.get(0).at(), more + " more problems. Correct the others first."));
    return few;
  }

  Loaded unreadable() {
    return new Loaded(config, false, problems, content);
  }

  /** Without whatever was invalid; the defaults where the file is not {@link #readable()}. */
  public WeirConfig config() {
    return config;
  }

  /**
   * Whether the file as a whole could be read, or none was named. Where it could not, a running
   * agent keeps the configuration it has.
   */
  public boolean readable() {
    return readable;
  }

  /** What was read. */
  public Content content() {
    return content;
  }

  /** As they were met, a hundred at most and a last one for the rest. */
  public List<Problem> problems() {
    return problems;
  }
}
