package dev.weir.rules;

import dev.weir.meters.MetricRegistry;
import dev.weir.weave.Loom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * From the rules of one configuration to those of the next: which go, which come, and which classes
 * have to be woven anew for that. A rule that is in both loses nothing: it keeps its probes, its
 * metrics and their series. Not thread-safe.
 */
public final class RuleChange {
  private final RuleIndex before;
  private final RuleIndex after;
  private final List<Rule> kept = new ArrayList<>();
  private final List<Rule> retired = new ArrayList<>();
  private final List<Rule> fresh = new ArrayList<>();
  private final RulesByClass freshByClass;
  private final MetricHandover metrics;

  /** Weakly: their loaders are the application's. */
  private final Set<Class<?>> woven = Collections.newSetFromMap(new WeakHashMap<>());

  /**
   * @param after made by {@link RuleIndex#next} of the other
   */
  public RuleChange(RuleIndex before, RuleIndex after, MetricRegistry registry) {
    this.before = before;
    this.after = after;
    Set<Rule> old = new HashSet<>(before.rules());
    for (Rule rule : after.rules()) {
      (old.remove(rule) ? kept : fresh).add(rule);
    }
    retired.addAll(old);
    this.freshByClass = new RulesByClass(fresh);
    this.metrics = new MetricHandover(registry, retired);
  }

  public boolean isEmpty() {
    return retired.isEmpty() && fresh.isEmpty();
  }

  /**
   * Puts the next rules in the place of the others and weaves the classes concerned anew, those and
   * no other. To be {@link #settle settled} a moment later.
   */
  public void apply(Loom loom) {
    for (Rule rule : retired) {
      rule.retire();
    }
    metrics.begin(kept, fresh);
    loom.replace(before, after);
    woven.addAll(loom.retransform(this::concerns));
    metrics.end();
  }

  /**
   * Weaves those classes anew that were being defined while this was applied: they were woven with
   * the old rules, and not loaded yet. Then lets go of what nobody uses any more.
   */
  public void settle(Loom loom) {
    loom.retransform(type -> !woven.contains(type) && concerns(type));
    loom.tidy();
  }

  /** Whether a class is woven with a rule that goes, or meant by one that comes. */
  private boolean concerns(Class<?> type) {
    for (Rule rule : retired) {
      if (rule.isWovenInto(type.getName())) {
        return true;
      }
    }
    return !fresh.isEmpty() && freshByClass.concern(type);
  }

  /** Names of rules that are no more. */
  public Set<String> removed() {
    Set<String> names = names(retired);
    names.removeAll(names(fresh));
    return names;
  }

  /** {@code 1 rule added, 2 changed, 1 removed}. */
  @Override
  public String toString() {
    int changed = names(retired).size() - removed().size();
    int added = fresh.size() - changed;
    return rules(added) + " added, " + changed + " changed, " + removed().size() + " removed";
  }

  private static String rules(int count) {
    return count + (count == 1 ? " rule" : " rules");
  }

  private static Set<String> names(Collection<Rule> rules) {
    Set<String> names = new HashSet<>();
    for (Rule rule : rules) {
      names.add(rule.name());
    }
    return names;
  }
}
