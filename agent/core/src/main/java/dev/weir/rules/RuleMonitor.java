package dev.weir.rules;

/** Is told what rules could not do. Called by application threads; must be quick. */
public interface RuleMonitor {

  /**
   * An expression of a rule had no answer.
   *
   * @param rule the rule's name
   * @param reason one of few words: {@code label_threw}, {@code value_null}
   */
  void failed(String rule, String reason);
}
