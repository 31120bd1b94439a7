package dev.weir.rules;

import dev.weir.config.Problem;
import dev.weir.config.RuleConfig;
import dev.weir.log.Log;
import dev.weir.rules.types.MethodModel;
import dev.weir.weave.MethodDeclaration;
import dev.weir.weave.ProbeSource;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * All rules, by the classes they mean. A class that no rule means costs one look into a hash map,
 * and a comparison for each rule that names classes by a pattern. Thread-safe.
 */
public final class RuleIndex implements ProbeSource {
  private final RuleCompiler compiler;
  private final List<Rule> rules = new ArrayList<>();
  private final Map<String, List<Rule>> byClass = new HashMap<>();
  private final List<Rule> byPattern = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> said = ConcurrentHashMap.newKeySet();
  private final Set<String> explained = ConcurrentHashMap.newKeySet();

  /** What a thread has read of the class that it is about to weave. */
  private final ThreadLocal<WeakReference<ClassMatches>> reading = new ThreadLocal<>();

  /** Parses the rules; those that break the grammar are left out and are {@link #problems}. */
  public RuleIndex(Collection<RuleConfig> configured, RuleCompiler compiler) {
    this.compiler = compiler;
    for (RuleConfig config : configured) {
      try {
        add(Rule.parse(config));
        noteSubtypes(config);
      } catch (RuleError e) {
        String cost = " Rule `" + config.name() + "` is left out.";
        problems.add(new Problem(e.problem().at(), e.problem().message() + cost));
      }
    }
  }

  private void noteSubtypes(RuleConfig config) {
    if (config.match().includeSubtypes()) {
      String fact = "rule `" + config.name() + "` asks for subtypes, which this version does not";
      String action = " look for yet. Name their classes; those named are observed.";
      problems.add(new Problem(config.position(), fact + action));
    }
  }

  private void add(Rule rule) {
    rules.add(rule);
    for (String name : rule.selector.exactClasses()) {
      String key = key(name.replace('.', '/'));
      List<Rule> known = byClass.get(key);
      if (known == null) {
        known = new ArrayList<>();
        byClass.put(key, known);
      }
      known.add(rule);
    }
    if (rule.selector.hasPatterns()) {
      byPattern.add(rule);
    }
  }

  /** A nested class is {@code Outer.Inner} in source code and {@code Outer$Inner} to the JVM. */
  private static String key(String internalName) {
    return internalName.indexOf('$') < 0 ? internalName : internalName.replace('$', '/');
  }

  /** What keeps rules from being used at all, with its place in the configuration. */
  public List<Problem> problems() {
    return Collections.unmodifiableList(problems);
  }

  /** Binary names of the classes that rules name exactly: to weave those already loaded. */
  public Set<String> classNames() {
    Set<String> names = new TreeSet<>();
    for (Rule rule : rules) {
      names.addAll(rule.selector.exactClasses());
    }
    return names;
  }

  /** How many methods each rule is woven into, by its name, in the order of the file. */
  public Map<String, Integer> matchedMethods() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Rule rule : rules) {
      counts.put(rule.name(), rule.matchedMethods());
    }
    return counts;
  }

  /** A line for each rule that has met no class yet; of those that met one, that was said then. */
  public List<String> unmatched() {
    List<String> lines = new ArrayList<>();
    for (Rule rule : rules) {
      if (rule.matchedMethods() == 0 && !explained.contains(rule.name())) {
        String fact = ": rule `" + rule.name() + "` has matched nothing: no class ";
        String action = " has been loaded. Check match.class, or wait until it is used.";
        lines.add(rule.config.position() + fact + rule.selector + action);
      }
    }
    return lines;
  }

  @Override
  public boolean concerns(@Nullable ClassLoader loader, String className, byte[] classFile) {
    List<Rule> concerned = rules(loader, className);
    if (concerned.isEmpty()) {
      return false;
    }
    ClassMatches matches = ClassMatches.read(loader, classFile, concerned);
    for (Rule rule : matches.withoutMethod()) {
      if (rule.selector.namesExactly(matches.model.className())) {
        String why = new NearMiss(rule.selector, matches.model).explain(matches.types);
        explained.add(rule.name());
        say(rule.config.position() + ": rule `" + rule.name() + "`: " + why);
      }
    }
    reading.set(new WeakReference<>(matches));
    return !matches.isEmpty();
  }

  private List<Rule> rules(@Nullable ClassLoader loader, String className) {
    List<Rule> exact = byClass.get(key(className));
    if (exact == null && byPattern.isEmpty()) {
      return Collections.emptyList();
    }
    String name = className.replace('/', '.');
    boolean jdk = isOfJdk(loader);
    List<Rule> concerned = new ArrayList<>();
    for (Rule rule : exact == null ? Collections.<Rule>emptyList() : exact) {
      if (jdk && !rule.selector.config.jdkClasses()) {
        String fact = ": rule `" + rule.name() + "` names " + name + ", a class of the JDK";
        say(rule.config.position() + fact + ". Write jdk_classes: true to observe it.");
      } else if (rule.selector.isInPackages(name)) {
        concerned.add(rule);
      }
    }
    for (Rule rule : byPattern) {
      Selector selector = rule.selector;
      boolean meant = selector.matchesPattern(name) && selector.isInPackages(name);
      if (meant && (!jdk || selector.config.jdkClasses()) && !concerned.contains(rule)) {
        concerned.add(rule);
      }
    }
    return concerned;
  }

  private static boolean isOfJdk(@Nullable ClassLoader loader) {
    return loader == null || loader == ClassLoader.getSystemClassLoader().getParent();
  }

  @Override
  public List<RuleProbe> probes(MethodDeclaration declaration) {
    ClassMatches matches = matches(declaration);
    MethodModel method = matches.method(declaration.name, declaration.descriptor);
    List<RuleProbe> probes = new ArrayList<>();
    if (method == null) {
      return probes;
    }
    for (Rule rule : matches.rules(method)) {
      probes.addAll(probes(rule, method, matches));
    }
    return probes;
  }

  private ClassMatches matches(MethodDeclaration method) {
    WeakReference<ClassMatches> held = reading.get();
    ClassMatches known = held == null ? null : held.get();
    return known != null && known.isOf(method.classFile)
        ? known
        : ClassMatches.read(method.loader, method.classFile, rules(method.loader, method.owner));
  }

  private List<RuleProbe> probes(Rule rule, MethodModel method, ClassMatches matches) {
    try {
      List<RuleProbe> probes = compiler.probes(rule, method, matches.types);
      if (rule.claim(method + method.member().descriptor())) {
        return probes;
      }
      String fact = ": rule `" + rule.name() + "` means more than " + rule.config.maxMethods();
      say(rule.config.position() + fact + " methods. It stops there; see max_methods.");
    } catch (RuleError e) {
      say(e.problem() + " Rule `" + rule.name() + "` does not measure " + method + ".");
    }
    return Collections.emptyList();
  }

  private void say(String line) {
    if (said.add(line)) {
      Log.warn(line);
    }
  }
}
