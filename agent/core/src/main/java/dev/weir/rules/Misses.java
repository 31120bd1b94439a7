package dev.weir.rules;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What a rule that has matched nothing met instead. Thread-safe. */
final class Misses {
  /** Of a rule that means many classes, so many are looked at for what it may have meant. */
  private static final int MOST_LOOKS = 50;

  private final AtomicInteger looks = new AtomicInteger();
  private volatile @Nullable String hint;

  /**
   * A class that a rule means, though none of its methods.
   *
   * @return what is to be said at once: the class is the very one that the rule names; or null
   */
  @Nullable String met(Rule rule, ClassMatches matches) {
    NearMiss miss = new NearMiss(rule.selector, matches.model, matches.types);
    ClassSelector classes = rule.selector.classes;
    if (classes.namesExactly(matches.model.className()) && !classes.includesSubtypes()) {
      return rule.config.position() + ": rule `" + rule.name() + "`: " + miss.explain();
    }
    boolean open = rule.matchedMethods() == 0 && hint == null;
    if (open && looks.incrementAndGet() <= MOST_LOOKS) {
      hint = miss.likely();
    }
    return null;
  }

  /** What it most likely meant, of what it met; null where nothing can be told. */
  @Nullable String hint() {
    return hint;
  }

  /**
   * Why the rule has matched nothing, and what to do.
   *
   * @param loaded classes, among which may be the one that was meant
   */
  String reason(ClassSelector classes, KnownClasses loaded) {
    String likely = hint;
    if (likely != null) {
      return likely;
    }
    for (String name : classes.exactNames()) {
      if (!classes.isInPackages(name)) {
        return "`packages` leaves out " + name + ". Leave `packages` out.";
      }
      String nearest = loaded.contain(name) ? null : loaded.nearest(name);
      if (nearest != null) {
        return "no class " + name + " has been loaded; did you mean `" + nearest + "`?";
      }
    }
    return looks.get() > 0
        ? "no class that it means has such a method of its own. Check match.method."
        : "no class " + classes + " has been loaded. Check match.class, or wait until it is used.";
  }
}
