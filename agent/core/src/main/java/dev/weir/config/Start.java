package dev.weir.config;

import org.jspecify.annotations.Nullable;

/**
 * The configuration as a JVM starts with it. Where the file has very many rules, that is all but
 * these: they are read by {@link #whole}, on another thread while the application begins.
 */
public final class Start {
  private final Configuration configuration;
  private final Loaded now;
  private final @Nullable LongRules later;

  /**
   * @param configuration what is read
   * @param later what is not read yet of it; null where everything is
   */
  Start(Configuration configuration, Loaded now, @Nullable LongRules later) {
    this.configuration = configuration;
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
    return later != null && later.classNames.contains(LongRules.comparable(className));
  }

  /** Reads what is not known yet. Takes its time; for one thread. */
  public Loaded whole() {
    return later == null ? now : configuration.whole(now);
  }

  /** What there is where {@link #whole} failed: a configuration that was not read as a whole. */
  public Loaded remainder() {
    return now.unreadable();
  }
}
