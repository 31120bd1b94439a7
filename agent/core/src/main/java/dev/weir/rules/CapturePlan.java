package dev.weir.rules;

import dev.weir.rules.expression.ContextValues;
import dev.weir.rules.expression.MethodScope;
import dev.weir.rules.expression.Typed;
import dev.weir.rules.types.Member;
import dev.weir.rules.types.MethodModel;
import dev.weir.rules.types.TypeModel;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.Type;

/**
 * One value that a capture writes at one method, and when. Immutable; holds nothing of the
 * application.
 */
final class CapturePlan {
  final Rule rule;
  final String key;
  final RuleExpression expression;
  final Member method;
  final Type returned;
  final Typed typed;
  final boolean atEntry;

  private CapturePlan(
      Rule rule,
      String key,
      RuleExpression expression,
      MethodModel method,
      Typed typed,
      boolean atEntry) {
    this.rule = rule;
    this.key = key;
    this.expression = expression;
    this.method = method.member();
    this.returned = Type.getReturnType(method.member().descriptor());
    this.typed = typed;
    this.atEntry = atEntry;
  }

  /**
   * What is known at the method's entry is written there, for what the method calls to read; else
   * it is written at the exit.
   *
   * @throws RuleError where the expression fits neither
   */
  static CapturePlan of(
      Rule rule,
      String key,
      RuleExpression expression,
      MethodModel method,
      TypeModel types,
      ContextValues context)
      throws RuleError {
    try {
      Typed typed = expression.text(MethodScope.atEntry(method, context), types);
      return new CapturePlan(rule, key, expression, method, typed, true);
    } catch (RuleError unknownYet) {
      Typed typed = expression.text(MethodScope.atExit(method, context), types);
      return new CapturePlan(rule, key, expression, method, typed, false);
    }
  }

  /** What the expression starts from. */
  Set<String> roots() {
    Set<String> roots = new TreeSet<>();
    typed.addRoots(roots);
    return roots;
  }

  /** Equal texts do the same to the same method. */
  @Override
  public String toString() {
    return method.owner() + "." + method.name() + method.descriptor() + " " + key + "=" + typed;
  }
}
