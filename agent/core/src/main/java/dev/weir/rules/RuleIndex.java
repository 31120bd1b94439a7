package dev.weir.rules;

import dev.weir.config.Problem;
import dev.weir.config.RuleConfig;
import dev.weir.log.Log;
import dev.weir.rules.types.MethodModel;
import dev.weir.weave.MethodDeclaration;
import dev.weir.weave.Probe;
import dev.weir.weave.ProbeSource;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All rules of one configuration, and the methods that they turn out to mean. Which rules they are
 * never changes: a reload makes the {@link #next} index. Thread-safe.
 */
public final class RuleIndex implements ProbeSource {
  private final Supplier<RuleCompiler> compiler;
  private final List<Rule> rules = new ArrayList<>();
  private final @Nullable RulesByClass byClass;
  private final List<Rule> withUntil = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private @Nullable Reweaver reweaver;

  /** What a thread has read of the class that it is about to weave. */
  private static final ThreadLocal<WeakReference<ClassMatches>> READING = new ThreadLocal<>();

  /**
   * Parses the rules; those that break the grammar are left out and are {@link #problems}.
   *
   * @param compiler asked when the first rule meets a method: before that nobody needs it
   */
  public RuleIndex(Collection<RuleConfig> configured, Supplier<RuleCompiler> compiler) {
    this(configured, compiler, Collections.<RuleConfig, Rule>emptyMap());
  }

  private RuleIndex(
      Collection<RuleConfig> configured,
      Supplier<RuleCompiler> compiler,
      Map<RuleConfig, Rule> known) {
    this.compiler = compiler;
    for (RuleConfig config : configured) {
      try {
        Rule same = known.get(config);
        add(same == null ? Rule.parse(config) : same);
      } catch (RuleError e) {
        String cost = " Rule `" + config.name() + "` is left out.";
        problems.add(new Problem(e.problem().at(), e.problem().message() + cost));
      }
    }
    byClass = rules.isEmpty() ? null : new RulesByClass(rules);
  }

  /** The rules of another configuration; those that are in both stay what they are. */
  public RuleIndex next(Collection<RuleConfig> configured) {
    Map<RuleConfig, Rule> known = new HashMap<>();
    for (Rule rule : rules) {
      known.put(rule.config, rule);
    }
    RuleIndex next = new RuleIndex(configured, compiler, known);
    if (reweaver != null) {
      next.reweaver(reweaver);
    }
    return next;
  }

  /** Whether it means no class at all. */
  public boolean isEmpty() {
    return rules.isEmpty();
  }

  List<Rule> rules() {
    return Collections.unmodifiableList(rules);
  }

  private void add(Rule rule) {
    rules.add(rule);
    if (rule.until != null) {
      withUntil.add(rule);
    }
  }

  /** What keeps rules from being used at all, with its place in the configuration. */
  public List<Problem> problems() {
    return Collections.unmodifiableList(problems);
  }

  /** Who weaves classes that were loaded before a rule turned out to concern them. */
  public void reweaver(Reweaver reweaver) {
    this.reweaver = reweaver;
    for (Rule rule : withUntil) {
      rule.reweaver(reweaver);
    }
  }

  /** How many methods each rule is woven into, by its name, in the order of the file. */
  public Map<String, Integer> matchedMethods() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Rule rule : rules) {
      counts.put(rule.name(), rule.matchedMethods());
    }
    return counts;
  }

  /**
   * A line for each rule that has matched nothing so far, once, unless that was said when it
   * happened.
   *
   * @param loaded classes, among which may be the one that was meant
   */
  public List<String> unmatched(Class<?>[] loaded) {
    KnownClasses classes = null;
    List<String> lines = new ArrayList<>();
    for (Rule rule : rules) {
      if (rule.matchedMethods() == 0 && !rule.isExplained()) {
        classes = classes == null ? KnownClasses.of(loaded) : classes;
        String why = rule.misses.reason(rule.selector.classes, classes);
        String fact = ": rule `" + rule.name() + "` has matched nothing: ";
        String line = rule.config.position() + fact + why;
        rule.isNews(line);
        lines.add(line);
      }
    }
    return lines;
  }

  @Override
  public boolean concerns(@Nullable ClassLoader loader, String className, byte[] classFile) {
    List<Rule> concerned = meaning(loader, className, classFile);
    List<Rule> heirs = heirs(loader, className);
    if (concerned.isEmpty() && heirs.isEmpty()) {
      return false;
    }
    ClassMatches matches = ClassMatches.read(this, loader, classFile, concerned, heirs);
    for (Rule rule : matches.withoutEnding()) {
      String fact =
          ": rule `" + rule.name() + "`: `" + matches.model.className() + "` has no method `";
      String cost = "`, so its objects count until they are collected.";
      say(rule, rule.config.position() + fact + rule.until + cost);
    }
    for (Rule rule : matches.withoutMethod()) {
      String why = rule.misses.met(rule, matches);
      if (why != null) {
        say(rule, why);
      }
    }
    READING.set(new WeakReference<>(matches));
    return !matches.isEmpty();
  }

  private List<Rule> meaning(@Nullable ClassLoader loader, String className, byte[] classFile) {
    return byClass == null
        ? Collections.<Rule>emptyList()
        : byClass.of(loader, className, classFile);
  }

  /** Rules whose objects end in a method of this class, which they do not mean. */
  private List<Rule> heirs(@Nullable ClassLoader loader, String className) {
    List<Rule> heirs = Collections.emptyList();
    for (Rule rule : withUntil) {
      if (rule.hasEndingIn(className) && !JdkClasses.isLoader(loader)) {
        heirs = heirs.isEmpty() ? new ArrayList<>() : heirs;
        heirs.add(rule);
      }
    }
    return heirs;
  }

  @Override
  public boolean concerns(Class<?> loaded) {
    boolean ends = !heirs(loaded.getClassLoader(), loaded.getName().replace('.', '/')).isEmpty();
    return ends || (byClass != null && byClass.concern(loaded));
  }

  @Override
  public List<Probe> probes(MethodDeclaration declaration) {
    ClassMatches matches = matches(declaration);
    MethodModel method = matches.method(declaration.name, declaration.descriptor);
    List<Probe> probes = new ArrayList<>();
    if (method == null) {
      return probes;
    }
    for (Rule rule : matches.rules(method)) {
      if (!rule.isRetired()) {
        addTo(probes, probes(rule, method, matches));
      }
    }
    for (Rule rule : matches.ending(method.member())) {
      if (!rule.isRetired()) {
        probes.add(new UntilProbe(rule, method));
        rule.wovenInto(matches.model.className());
      }
    }
    return probes;
  }

  /**
   * Captures are first wherever they are: outermost where they write at the entry, innermost where
   * at the exit. So a rule at the same method reads what they wrote.
   */
  private static void addTo(List<Probe> probes, List<? extends Probe> added) {
    for (Probe probe : added) {
      boolean early = probe instanceof CaptureProbe && probe.enter() != null;
      probes.add(early ? 0 : probes.size(), probe);
    }
  }

  private ClassMatches matches(MethodDeclaration method) {
    WeakReference<ClassMatches> held = READING.get();
    ClassMatches known = held == null ? null : held.get();
    return known != null && known.isOf(method.classFile, this)
        ? known
        : ClassMatches.read(
            this,
            method.loader,
            method.classFile,
            meaning(method.loader, method.owner, method.classFile),
            heirs(method.loader, method.owner));
  }

  private List<? extends Probe> probes(Rule rule, MethodModel method, ClassMatches matches) {
    try {
      List<? extends Probe> probes = compiler.get().probes(rule, method, matches.types);
      String className = matches.model.className();
      if (rule.claim(className, method + method.member().descriptor())) {
        return probes;
      }
      String fact = ": rule `" + rule.name() + "` means more than " + rule.config.maxMethods();
      say(rule, rule.config.position() + fact + " methods. It stops there; see max_methods.");
    } catch (RuleError e) {
      say(rule, e.problem() + " Rule `" + rule.name() + "` does not measure " + method + ".");
    }
    return Collections.emptyList();
  }

  private static void say(Rule rule, String line) {
    if (rule.isNews(line)) {
      Log.warn(line);
    }
  }
}
