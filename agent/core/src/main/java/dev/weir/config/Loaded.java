package dev.weir.config;

import java.util.Collections;
import java.util.List;

/** What a loading came to: a configuration in any case, and what was wrong. */
public final class Loaded {
  private final WeirConfig config;
  private final boolean readable;
  private final List<Problem> problems;

  Loaded(WeirConfig config, boolean readable, List<Problem> problems) {
    this.config = config;
    this.readable = readable;
    this.problems = Collections.unmodifiableList(problems);
  }

  Loaded unreadable() {
    return new Loaded(config, false, problems);
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

  /** In the order of the file. */
  public List<Problem> problems() {
    return problems;
  }
}
