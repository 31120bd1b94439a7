package dev.weir.rules;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/**
 * Tells the constructor of an object's own class from those of its superclasses, which run within
 * it: a rule that means several classes counts the object once.
 */
final class Construction {
  private Construction() {}

  /** {@code (Object)boolean}: whether no other constructor that the rule means is yet to return. */
  static MethodHandle isOutermost(MethodPlan plan) {
    MethodHandle isOutermost =
        OwnMethods.ofStatic(
            Construction.class,
            "isOutermost",
            boolean.class,
            Rule.class,
            String.class,
            Object.class);
    String className = plan.method.owner().replace('/', '.');
    return MethodHandles.insertArguments(isOutermost, 0, plan.rule, className);
  }

  /**
   * @param returning the class whose constructor returns
   */
  static boolean isOutermost(Rule rule, String returning, Object made) {
    for (Class<?> at = made.getClass(); at != null; at = at.getSuperclass()) {
      if (at.getName().equals(returning)) {
        return true;
      }
      if (rule.isWovenInto(at.getName())) {
        return false;
      }
    }
    return true;
  }
}
