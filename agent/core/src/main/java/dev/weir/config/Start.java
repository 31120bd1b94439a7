package dev.weir.config;

import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The configuration as a JVM starts with it. Where the file has very many rules, that is all but
 * these: they are read by {@link #whole}, on another thread while the application begins.
 */
public final class Start {
  private final Loaded now;
  private final @Nullable Later later;

  Start(Loaded now, @Nullable Later later) {
    this.now = now;
    this.later = later;
  }

  /** What is known at once. Where that is not the whole, nothing is wrong with it. */
  public Loaded now() {
    return now;
  }

  /** Whether everything is known at once. */
  public boolean isWhole() {
    return later == null;
  }

  /**
   * Whether rules that are not known yet may mean a class.
   *
   * @param className {@code com.acme.Order$Line}, with dots or slashes
   */
  public boolean mayMean(String className) {
    return names().contains(LongRules.comparable(className));
  }

  private Set<String> names() {
    return later == null ? Collections.<String>emptySet() : later.rules.classNames;
  }

  /** Reads what is not known yet. Takes its time; for one thread. */
  public Loaded whole() {
    return later == null ? now : later.read(now);
  }

  /** What is still to be read, and by whom. */
  static final class Later {
    private final LongRules rules;
    private final Configuration configuration;

    Later(LongRules rules, Configuration configuration) {
      this.rules = rules;
      this.configuration = configuration;
    }

    private Loaded read(Loaded known) {
      return configuration.whole(known);
    }
  }
}
