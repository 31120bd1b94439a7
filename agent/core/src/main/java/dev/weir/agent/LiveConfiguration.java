package dev.weir.agent;

import dev.weir.config.Configuration;
import dev.weir.config.Content;
import dev.weir.config.Loaded;
import dev.weir.config.LogFormat;
import dev.weir.config.LoggingConfig;
import dev.weir.config.Problem;
import dev.weir.config.WeirConfig;
import dev.weir.log.Log;
import dev.weir.meters.Meters;
import dev.weir.rules.RuleChange;
import dev.weir.weave.Loom;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The configuration that the agent runs by, and how it comes to the next. Thread-safe: reloads wait
 * for one another, and for nothing that an application's thread could hold; nobody else waits.
 */
final class LiveConfiguration {
  private static final double MILLIS_PER_SECOND = 1e3;

  private final @Nullable String arguments;
  private final WeirConfig atStart;
  private final Loom loom;
  private final RuleFaults faults;
  private volatile Generation generation;
  private volatile Content content;
  private volatile boolean successful;
  private volatile double successSeconds = Double.NaN;
  private @Nullable RuleChange unsettled;

  /**
   * @param arguments of the agent, null without
   * @param loaded what the agent starts with
   */
  LiveConfiguration(
      @Nullable String arguments,
      Loaded loaded,
      Generation generation,
      Loom loom,
      RuleFaults faults) {
    this.arguments = arguments;
    this.atStart = loaded.config();
    this.loom = loom;
    this.faults = faults;
    this.generation = generation;
    this.content = loaded.content();
    succeeded(loaded.readable());
  }

  Generation generation() {
    return generation;
  }

  /** Whether the file could be read as a whole when it was last looked at. */
  boolean isSuccessful() {
    return successful;
  }

  /** When it last could, in seconds since 1970; not a number before. */
  double successSeconds() {
    return successSeconds;
  }

  /** What the file holds now, where that is not what was last read; else null. */
  @Nullable Content otherContent() {
    Content now = Configuration.content(arguments);
    return now.equals(content) ? null : now;
  }

  boolean isOfFile() {
    return content.isOfFile();
  }

  /**
   * Reads the configuration again and puts what is new of it into effect.
   *
   * @return what kept all of it from being read, so that the last one stays; null for nothing
   */
  synchronized @Nullable String reload() {
    settle();
    Loaded loaded = Configuration.reload(arguments, generation.config);
    content = loaded.content();
    for (Problem problem : loaded.problems()) {
      Log.error(problem.toString());
    }
    succeeded(loaded.readable());
    if (loaded.readable()) {
      take(loaded.config());
      return null;
    }
    List<Problem> problems = loaded.problems();
    return problems.get(problems.size() - 1).toString();
  }

  /** Ends what the last reload began; to be called a moment after it. */
  synchronized void settle() {
    if (unsettled != null) {
      unsettled.settle(loom);
      unsettled = null;
    }
  }

  private void succeeded(boolean whole) {
    successful = whole;
    if (whole) {
      successSeconds = System.currentTimeMillis() / MILLIS_PER_SECOND;
    }
  }

  private void take(WeirConfig config) {
    WeirConfig last = generation.config;
    sayWhatWaits(last, config);
    LoggingConfig logging = config.logging();
    Log.level(logging.level());
    Log.json(logging.format() == LogFormat.JSON);
    Generation next = generation.next(config);
    RuleChange change = new RuleChange(generation.rules, next.rules, Meters.binder().registry());
    if (!change.isEmpty()) {
      change.apply(loom);
      unsettled = change;
    }
    generation = next;
    faults.forget(change.removed());
    Log.info("the configuration was read again: " + change + ".");
  }

  private void sayWhatWaits(WeirConfig last, WeirConfig next) {
    List<String> keys = last.restartKeysChanged(next);
    keys.retainAll(atStart.restartKeysChanged(next));
    for (String key : keys) {
      Log.warn("`" + key + "` has changed. It takes effect when the JVM starts again.");
    }
  }
}
