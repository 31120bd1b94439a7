package dev.weir.rules;

import dev.weir.config.Problem;
import dev.weir.config.RuleConfig;
import dev.weir.rules.types.Member;
import dev.weir.rules.types.MethodModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds rules against class files, as an agent would against the classes that it is to weave, and
 * weaves none: no class is loaded. Not thread-safe.
 */
public final class RuleCheck {
  private static final List<Rule> NO_HEIRS = Collections.emptyList();

  private final RuleCompiler compiler;
  private final Map<Rule, RuleFindings> findings = new LinkedHashMap<>();
  private final List<RuleFindings> all = new ArrayList<>();
  private final Set<String> classNames = new TreeSet<>();
  private final RulesByClass byClass;

  /**
   * @param configured rules that the configuration's reader passed
   * @param compiler checks expressions against methods; nothing is linked
   */
  public RuleCheck(Collection<RuleConfig> configured, RuleCompiler compiler) {
    this.compiler = compiler;
    List<Rule> rules = new ArrayList<>();
    for (RuleConfig config : configured) {
      RuleFindings found = new RuleFindings(config);
      all.add(found);
      try {
        Rule rule = Rule.parse(config);
        rules.add(rule);
        findings.put(rule, found);
      } catch (RuleError e) {
        found.problem(e.problem());
      }
    }
    this.byClass = new RulesByClass(rules);
  }

  /**
   * Looks at one class.
   *
   * @param loader asked for the class files of other types; never to load one
   * @param internalName {@code com/acme/Order}
   */
  public void examine(ClassLoader loader, String internalName, byte[] classFile) {
    classNames.add(internalName.replace('/', '.'));
    List<Rule> rules = byClass.of(loader, internalName, classFile);
    if (!rules.isEmpty()) {
      examine(ClassMatches.read(this, loader, classFile, rules, NO_HEIRS));
    }
  }

  private void examine(ClassMatches matches) {
    for (Rule rule : matches.withoutMethod()) {
      if (rule.misses.met(rule, matches) != null) {
        findings(rule).miss(new NearMiss(rule.selector, matches.model, matches.types).explain());
      }
    }
    for (Member member : matches.model.methods()) {
      MethodModel method = new MethodModel(matches.model, member);
      for (Rule rule : matches.rules(method)) {
        examine(rule, method, matches);
      }
    }
  }

  private void examine(Rule rule, MethodModel method, ClassMatches matches) {
    RuleFindings found = findings(rule);
    if (!rule.claim(matches.model.className(), method + method.member().descriptor())) {
      found.tooMany();
      return;
    }
    found.method(method.toString());
    try {
      compiler.probes(rule, method, matches.types);
    } catch (RuleError e) {
      found.problem(e.problem().and("It is left out at `" + method + "`."));
    }
  }

  private RuleFindings findings(Rule rule) {
    RuleFindings found = findings.get(rule);
    if (found == null) {
      throw new IllegalArgumentException(rule.name());
    }
    return found;
  }

  /** What is wrong with the rules in themselves, no class being examined. */
  public List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    for (RuleFindings found : all) {
      problems.addAll(found.problems());
    }
    return problems;
  }

  /** What was found of each rule, in the order of the file; to be asked when all is examined. */
  public List<RuleFindings> findings() {
    for (Map.Entry<Rule, RuleFindings> each : findings.entrySet()) {
      RuleFindings found = each.getValue();
      if (found.methods().isEmpty()) {
        found.matchesNothing(each.getKey().misses.hint(), nearestClass(each.getKey()));
      }
    }
    return Collections.unmodifiableList(all);
  }

  private String nearestClass(Rule rule) {
    KnownClasses known = new KnownClasses(classNames);
    for (String name : rule.selector.classes.exactNames()) {
      String nearest = known.contain(name) ? null : known.nearest(name);
      if (nearest != null) {
        return " Did you mean `" + nearest + "`?";
      }
    }
    return "";
  }
}
