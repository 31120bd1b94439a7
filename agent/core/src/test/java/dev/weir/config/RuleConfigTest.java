package dev.weir.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Every form in which rules and what belongs to them may be written. */
class RuleConfigTest {
  @Test
  void aRuleAsAWhole() {
    RuleConfig rule =
        rule(
            """
            name: feature_gate
            match:
              class: [com.acme.FeatureGate, com.acme.*Gate]
              include_subtypes: true
              method: isAllowed
              parameters: [java.lang.String, '..']
              visibility: public
              returns: boolean
            success: return
            success_values: [True, False]
            when: not (arg0 == null)
            nested: all
            labels: {tenant_id: arg0, feature_name: arg1}
            metrics:
            - {name: access_total, type: counter, help: Attempts, labels: {success: success}}
            """);

    assertThat(rule.name()).isEqualTo("feature_gate");
    assertThat(rule.position()).hasToString("weir.yaml:2:3");
    assertThat(rule.match().classes()).containsExactly("com.acme.FeatureGate", "com.acme.*Gate");
    assertThat(rule.match().includeSubtypes()).isTrue();
    assertThat(rule.match().methods()).containsExactly("isAllowed");
    assertThat(rule.match().parameters()).containsExactly("java.lang.String", "..");
    assertThat(rule.match().visibility()).containsExactly(Visibility.PUBLIC);
    assertThat(rule.match().returns()).isEqualTo("boolean");
    assertThat(rule.success().value()).isEqualTo("return");
    assertThat(rule.successValues()).containsExactly("True", "False");
    assertThat(rule.when()).hasToString("not (arg0 == null)");
    assertThat(rule.nested()).isEqualTo(Nested.ALL);
    assertThat(rule.labels().keySet()).containsExactly("tenant_id", "feature_name");
    assertThat(rule.metrics()).extracting(MetricConfig::help).containsExactly("Attempts");
  }

  @Test
  void whatARuleNeedNotSay() {
    RuleConfig rule = ruleWith("metrics: [{name: x_total, type: counter}]");

    assertThat(rule.success()).hasToString("thrown == null");
    assertThat(rule.successValues()).containsExactly("true", "false");
    assertThat(rule.when()).isNull();
    assertThat(rule.nested()).isEqualTo(Nested.OUTERMOST);
    assertThat(rule.until()).isNull();
    assertThat(rule.maxMethods()).isEqualTo(200);
    assertThat(rule.match().parameters()).isNull();
    assertThat(rule.match().visibility()).isEmpty();
    MetricConfig metric = rule.metrics().get(0);
    assertThat(metric.value()).isNull();
    assertThat(metric.buckets()).isNull();
    assertThat(metric.unit()).isEqualTo(DurationUnit.SECONDS);
  }

  @Test
  void noParametersIsNotAnyParameters() {
    RuleConfig rule =
        rule(
            """
            name: x
            match: {class: a.B, method: m, parameters: []}
            metrics: [{name: x_total, type: counter}]
            """);

    assertThat(rule.match().parameters()).isNotNull().isEmpty();
  }

  @Test
  void expressionsKnowWhereTheyWereWritten() {
    RuleConfig rule =
        ruleWith(
            """
            when: success
            labels: {a: arg0, b: "lower(arg1)", c: {value: 'arg2'}}
            metrics: [{name: x_total, type: counter}]""");

    assertThat(Objects.requireNonNull(rule.when()).at()).hasToString("weir.yaml:4:9");
    assertThat(rule.labels().values())
        .extracting(label -> label.expression() + " " + label.expression().at())
        .containsExactly(
            "arg0 weir.yaml:5:15", "lower(arg1) weir.yaml:5:25", "arg2 weir.yaml:5:51");
  }

  @Test
  void theThreeFormsOfALabel() {
    Map<String, LabelConfig> labels =
        ruleWith(
                """
                labels:
                  plain: arg0
                  limited: {value: lower(arg2) ?? 'info', allow: [info, 1.0, true], default: none}
                  choice: {if: return == null, then: miss, else: hit}
                metrics: [{name: x_total, type: counter}]""")
            .labels();

    LabelConfig plain = Objects.requireNonNull(labels.get("plain"));
    assertThat(plain.expression()).hasToString("arg0");
    assertThat(plain.allow()).isNull();
    assertThat(plain.fallback()).isEqualTo("unknown");
    assertThat(plain.then()).isNull();
    LabelConfig limited = Objects.requireNonNull(labels.get("limited"));
    assertThat(limited.expression()).hasToString("lower(arg2) ?? 'info'");
    assertThat(limited.allow()).containsExactly("info", "1.0", "true");
    assertThat(limited.fallback()).isEqualTo("none");
    LabelConfig choice = Objects.requireNonNull(labels.get("choice"));
    assertThat(choice.expression()).hasToString("return == null");
    assertThat(choice.then()).isEqualTo("miss");
    assertThat(choice.otherwise()).isEqualTo("hit");
  }

  @Test
  void aMetricHasTheLabelsOfItsRuleButThoseItDropsOrReplaces() {
    RuleConfig rule =
        ruleWith(
            """
            labels: {a: arg0, b: arg1, c: arg2}
            metrics:
            - {name: x, type: counter, drop_labels: [a], const_labels: {b: lit}, labels: {d: arg3}}""");

    assertThat(rule.labelsOf(rule.metrics().get(0)).keySet()).containsExactly("c", "d");
  }

  @Test
  void theNameSaysTheUnit() {
    RuleConfig rule =
        ruleWith(
            """
            metrics:
            - {name: a_ms, type: histogram, buckets: [1, 2.5]}
            - {name: b_microseconds_total, type: counter, value: duration}
            - {name: c, type: histogram, unit: nanoseconds}""");

    assertThat(rule.metrics())
        .extracting(MetricConfig::unit)
        .containsExactly(
            DurationUnit.MILLISECONDS, DurationUnit.MICROSECONDS, DurationUnit.NANOSECONDS);
    assertThat(rule.metrics().get(0).buckets()).containsExactly(1.0, 2.5);
  }

  @Test
  void onAndOffAreText() {
    RuleConfig rule =
        ruleWith("metrics: [{name: x, type: counter, const_labels: {on: off, yes: no}}]");

    assertThat(rule.metrics().get(0).constLabels()).isEqualTo(Map.of("on", "off", "yes", "no"));
  }

  @Test
  void anchorsAreRepeatedByAliases() {
    RuleConfig rule =
        ruleWith(
            """
            metrics:
            - {name: a, type: histogram, buckets: &fine [1, 2]}
            - {name: b, type: histogram, buckets: *fine}""");

    assertThat(rule.metrics())
        .extracting(MetricConfig::buckets)
        .containsExactly(List.of(1.0, 2.0), List.of(1.0, 2.0));
  }

  @Test
  void aViewTakesTheUnitOfItsNewName() {
    Loaded loaded =
        Configuration.parse(
            "weir.yaml",
            """
            views:
            - {metric: x_seconds, name: x_ms, rename_labels: {a: b}, labels: {org: context.org}}
            - {metric: y_bytes}
            """);

    assertThat(loaded.problems()).isEmpty();
    ViewConfig renamed = loaded.config().views().get(0);
    assertThat(renamed.name()).isEqualTo("x_ms");
    assertThat(renamed.unit()).isEqualTo(DurationUnit.MILLISECONDS);
    assertThat(renamed.renameLabels()).isEqualTo(Map.of("a", "b"));
    ViewConfig same = loaded.config().views().get(1);
    assertThat(same.name()).isEqualTo("y_bytes");
    assertThat(same.unit()).isNull();
  }

  @Test
  void correlationIsOnWhereItIsWritten() {
    assertThat(Configuration.parse("f", "correlation: {}").config().correlation().enabled())
        .isTrue();
    assertThat(Configuration.parse("f", "service: a").config().correlation().enabled()).isFalse();
  }

  private static RuleConfig ruleWith(String keys) {
    return rule("name: x\nmatch: {class: a.B, method: m}\n" + keys);
  }

  private static RuleConfig rule(String body) {
    String document = "rules:\n- " + body.strip().replace("\n", "\n  ") + "\n";
    Loaded loaded = Configuration.parse("weir.yaml", document);
    assertThat(loaded.problems()).isEmpty();
    return loaded.config().rules().get(0);
  }
}
