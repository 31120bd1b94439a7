package dev.weir.agent;

import dev.weir.config.Loaded;
import dev.weir.config.Problem;
import dev.weir.config.Start;
import dev.weir.log.Log;
import dev.weir.rules.Reweaver;
import dev.weir.rules.RuleCompiler;
import dev.weir.weave.Loom;
import dev.weir.weave.MethodDeclaration;
import dev.weir.weave.Probe;
import dev.weir.weave.ProbeSource;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The rules that the agent starts with. Where they are very many, a thread of their own reads them
 * while the application begins; who loads a class that they name waits for it, so that nothing is
 * counted less. Thread-safe.
 */
final class FirstRules implements ProbeSource, Runnable {
  /** A thousand rules take 100 ms; longer, and something is wrong: the class runs unmeasured. */
  private static final long PATIENCE_MILLIS = 10_000;

  private final Start start;
  private final Supplier<RuleCompiler> compiler;
  private final Reweaver reweaver;
  private final Loom loom;
  private final @Nullable Thread reader;
  private volatile @Nullable Loaded loaded;
  private volatile @Nullable Generation generation;

  FirstRules(Start start, Supplier<RuleCompiler> compiler, Reweaver reweaver, Loom loom) {
    this.start = start;
    this.compiler = compiler;
    this.reweaver = reweaver;
    this.loom = loom;
    this.reader = start.isWhole() ? null : new Thread(this, "weir-rules");
  }

  /** Reads the rules, or begins to. */
  void read() {
    if (reader == null) {
      generate(start.now());
    } else {
      loom.add(this);
      reader.setDaemon(true);
      reader.setContextClassLoader(FirstRules.class.getClassLoader());
      reader.start();
    }
  }

  @Override
  public void run() {
    try {
      Loaded whole = start.whole();
      for (Problem problem : whole.problems()) {
        Log.error(problem.toString());
      }
      generate(whole);
    } catch (Throwable e) {
      Log.error("the rules could not be read: " + e + ". The agent runs without them.");
      Log.debug("reading the rules", e);
      generate(start.remainder());
    }
  }

  private void generate(Loaded whole) {
    Generation first = Generation.first(whole.config(), compiler);
    first.rules.reweaver(reweaver);
    loaded = whole;
    generation = first;
    if (reader != null || !first.rules.isEmpty()) {
      loom.replace(this, first.rules);
    }
  }

  /** What was read in the end: waits for that. */
  Loaded loaded() {
    await(0);
    return Objects.requireNonNull(loaded);
  }

  /** What was made of it: waits for that. */
  Generation generation() {
    await(0);
    return Objects.requireNonNull(generation);
  }

  /**
   * @param patienceMillis 0 for as long as it takes
   */
  private void await(long patienceMillis) {
    if (reader == null || generation != null || reader == Thread.currentThread()) {
      return;
    }
    boolean interrupted = false;
    for (boolean waited = false; !waited; ) {
      try {
        reader.join(patienceMillis);
        waited = true;
      } catch (InterruptedException e) {
        interrupted = true; // the application's affair, once it has its class
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private @Nullable ProbeSource meaning(String className) {
    if (generation == null && start.mayMean(className)) {
      await(PATIENCE_MILLIS);
    }
    Generation made = generation;
    return made == null ? null : made.rules;
  }

  @Override
  public boolean concerns(@Nullable ClassLoader loader, String className, byte[] classFile) {
    ProbeSource rules = meaning(className);
    return rules != null && rules.concerns(loader, className, classFile);
  }

  @Override
  public boolean concerns(Class<?> loaded) {
    ProbeSource rules = meaning(loaded.getName());
    return rules != null && rules.concerns(loaded);
  }

  @Override
  public List<? extends Probe> probes(MethodDeclaration method) {
    Generation made = generation;
    return made == null ? Collections.<Probe>emptyList() : made.rules.probes(method);
  }
}
