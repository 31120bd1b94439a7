package dev.weir.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each mistake is one line: place, fact, action. The rest of the document counts. */
class MistakesTest {
  private static final String VALID_RULE =
      """
      - name: kept
        match: {class: com.acme.Gate, method: isAllowed}
        metrics: [{name: kept_total, type: counter}]
      """;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          metrcs: {}                      | 1:1: unknown key `metrcs`. Did you mean `metrics`?
          http: {lisen: 1}                | 1:8: unknown key `lisen`. Did you mean `listen`?
          http: {colour: red}             | 1:8: unknown key `colour`. Known here: listen, port, metrics_path, web_config_file.
          http: {listen: 70000}           | 1:16: `http.listen` is `70000`. Write host:port, such as 0.0.0.0:9404.
          http: {listen: fe80::1}         | 1:16: `http.listen` is `fe80::1`. Write host:port, such as 0.0.0.0:9404.
          http: 5                         | 1:7: `http` is text. Write a mapping.
          http: {port: [1]}               | 1:14: `http.port` is a list. Write a whole number from 0 to 65535.
          http: {metrics_path: metrics}   | 1:22: `http.metrics_path` is `metrics`. Write a path that begins with /.
          enabled: on                     | 1:10: `enabled` is `on`. Write true or false.
          metrics: {max_series: -1}       | 1:23: `metrics.max_series` is `-1`. Write a whole number from 1 to 1000000.
          metrics: {dialect: micrometr}   | 1:20: `metrics.dialect` is `micrometr`. Write one of otel, micrometer, classic. Did you mean `micrometer`?
          metrics: {dialect: OTEL}        | 1:20: `metrics.dialect` is `OTEL`. Write one of otel, micrometer, classic.
          preset: prod                    | 1:9: `preset` is `prod`. Write one of development, staging, production.
          reload_interval: 10             | 1:18: `reload_interval` is `10`. Write a duration such as 500ms, 10s or 5m, or 0s for never.
          labels: {le: x}                 | 1:10: `labels` has the name `le`. Prometheus keeps it for itself. Choose another.
          labels: {__name__: x}           | 1:10: `labels` has the name `__name__`. Prometheus keeps it for itself. Choose another.
          labels: {a-b: x}                | 1:10: `labels` has the name `a-b`. Write a label name of letters, digits and _, such as tenant_id.
          labels: {a: }                   | 1:10: `a` has no value. Write text.
          labels: {a: {b: c}}             | 1:13: `labels.a` is a mapping. Write text.
          service: ${NOWHERE}             | 1:10: environment variable NOWHERE is not set. Set it, or write ${NOWHERE:-default}.
          service: ${NOWHERE              | 1:10: `${NOWHERE` has a ${ without its }. Close it, or write $${.
          rules: {name: x}                | 1:8: `rules` is a mapping. Write a list of rules.
          instrumentations: {a: maybe}    | 1:23: `instrumentations.a` is `maybe`. Write true or false.
          instrumentations: {a: {on: 1}}  | 1:24: unknown key `on`. Known here: enabled, statement_label.
          health: {disk: {degraded_below: 15}} | 1:33: `health.disk.degraded_below` is `15`. Write a percentage from 0% to 100%.
          context: {a: {from: http.header.}}   | 1:21: `context.a.from` is `http.header.`. Write http.header.NAME, http.query.NAME, http.cookie.NAME, http.attribute.NAME, mdc.KEY, jwt.claim.NAME, system.PROPERTY, env.VARIABLE or principal.
          """)
  void aMistakeIsOneLine(String document, String line) {
    assertThat(problems(document)).containsExactly("weir.yaml:" + line);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          lables: {a: arg0}                 | 8:3: unknown key `lables`. Did you mean `labels`?
          success_values: [yes]             | 5:3: `success_values` has 1 words. Write two: for true, then for false.
          labels: {a: {then: x}}            | 8:15: `labels.a` is neither form of a label. Write {value: …}, or {if: …, then: …, else: …}.
          labels: {a: {if: b, then: x}}     | 8:15: `labels.a` is neither form of a label. Write {value: …}, or {if: …, then: …, else: …}.
          labels: {a: [b]}                  | 8:15: `labels.a` is a list. Write a mapping.
          when: ''                          | 8:9: `when` is ``. Write an expression.
          nested: outer                     | 8:11: `nested` is `outer`. Write one of outermost, all.
          name: again                       | 8:3: `name` is there twice, first on line 5. Remove one.
          until: {}                         | 8:10: `method` is missing. Write a method name without parentheses, such as isAllowed, get* or <init>, or a list of methods.
          until: {method: close}            | 5:3: `until` says where in_flight goes down, and rule `broken` has no metric of that type. Remove it, or write type: in_flight.
          max_methods: 0                    | 8:16: `max_methods` is `0`. Write a whole number from 1 to 100000.
          """)
  void aRuleWithAMistakeIsLeftOut(String key, String problem) {
    String document =
        "rules:\n"
            + VALID_RULE
            + "- name: broken\n"
            + "  match: {class: a.B, method: c}\n  metrics: [{name: b_total, type: counter}]\n  "
            + key
            + "\n";

    Loaded loaded = Configuration.parse("weir.yaml", document);

    assertThat(loaded.config().rules()).extracting(RuleConfig::name).containsExactly("kept");
    assertThat(loaded.problems())
        .extracting(Problem::toString)
        .containsExactly("weir.yaml:" + problem + " This rule is left out.");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          {method: m}                       | 3:10: `match` names no class. Write class, class_annotation or method_annotation.
          {class: a.B}                      | 3:10: `match` names no method. Write method or method_annotation.
          {method_annotation: com.acme.*}   | 3:30: `match.method_annotation` is `com.acme.*`. Write the full name of an annotation, such as com.acme.Timed, without *.
          {class_annotation: Timed, method: m} | 3:29: `match.class_annotation` is `Timed`. Write the full name of an annotation, such as com.acme.Timed, without *.
          {method_annotation: '@com.Timed'} | 3:30: `match.method_annotation` is `@com.Timed`. Write the full name of an annotation, such as com.acme.Timed, without *.
          {class: java.lang.Object, method: m, include_subtypes: true} | 3:10: `class` is `java.lang.Object` with its subtypes, every class there is. Name a type.
          {class_annotation: a.B, method: m, include_subtypes: true} | 3:10: `include_subtypes` is about the types that `class` names. Write class, or leave it out.
          {class: a.B, method: m, parameters: ['..', int]} | 3:10: `parameters` has `..` before its end, where it stands for the rest. Write it last.
          {method_annotation: a.B, packages: 'a.*'} | 3:10: `packages` has `a.*`. Write com.acme: packages below it are meant too.
          {class: '*', method: m}           | 3:10: `class` is `*`, every class there is. Name a package or a class.
          {class: '**.*', method: m}        | 3:10: `class` is `**.*`, every class there is. Name a package or a class.
          {class: a/B, method: m}           | 3:18: `class` is `a/B`. Write a class name with dots, such as com.acme.Billing or com.acme.*Service.
          {class: a.B, method: m()}         | 3:31: `method` is `m()`. Write a method name without parentheses, such as isAllowed, get* or <init>.
          """)
  void aMatchSaysWhichMethods(String match, String problem) {
    String document =
        "rules:\n- name: x\n  match: " + match + "\n  metrics: [{name: x_total, type: counter}]\n";

    List<String> problems = problems(document);

    assertThat(problems)
        .containsExactly(
            "weir.yaml:"
                + problem
                    .replace("`class` is `a", "`match.class` is `a")
                    .replace("`method` is `m", "`match.method` is `m")
                + " This rule is left out.");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          {name: x-y, type: counter}                          | 20: `name` is `x-y`. Write a metric name of letters, digits and _, such as orders_total.
          {name: x, type: guage}                              | 29: `type` is `guage`. Write one of counter, histogram, gauge, in_flight. Did you mean `gauge`?
          {name: x}                                           | 13: `type` is missing. Write one of counter, histogram, gauge, in_flight.
          {name: x, type: gauge}                              | 13: gauge `x` has no `value`. Write the expression it is set to.
          {name: x, type: in_flight, value: arg0}             | 13: `x` counts calls in flight and has a `value`. Remove it.
          {name: x, type: counter, buckets: [1]}              | 13: `x` has `buckets` but is no histogram. Remove them, or write type: histogram.
          {name: x, type: histogram, buckets: [2, 1]}         | 49: `buckets` goes from 2.0 to 1.0. Write each bound once, in ascending order.
          {name: x, type: histogram, buckets: [1, 1]}         | 49: `buckets` goes from 1.0 to 1.0. Write each bound once, in ascending order.
          {name: x, type: histogram, buckets: [.inf]}         | 50: `buckets` is `.inf`. Write a number.
          {name: x, type: histogram, buckets: [1e999]}        | 50: `buckets` is `1e999`. Write a number.
          {name: x, type: histogram, buckets: []}             | 49: `buckets` is empty. Write ascending numbers, or leave the key out.
          {name: x, type: counter, drop_labels: [tenat]}      | 13: `drop_labels` names `tenat`, no label of the rule. Did you mean `tenant`?
          {name: x, type: counter, labels: {a: b}, const_labels: {a: c}} | 13: label `a` is in `labels` and in `const_labels`. Remove one.
          """)
  void aMetricThatContradictsItselfCostsItsRule(String metric, String problem) {
    String document =
        "rules:\n- name: x\n  match: {class: a.B, method: m}\n  labels: {tenant: arg0}\n"
            + "  metrics: ["
            + metric
            + "]\n";

    Loaded loaded = Configuration.parse("weir.yaml", document);

    assertThat(loaded.config().rules()).isEmpty();
    assertThat(loaded.problems())
        .extracting(Problem::toString)
        .containsExactly("weir.yaml:5:" + problem + " This rule is left out.");
  }

  @Test
  void whatFeedsOneMetricAgreesOnTypeUnitBucketsAndWhereItComesFrom() {
    String document =
        """
        rules:
        - {name: a, match: {class: a.A, method: m}, metrics: [{name: x, type: histogram, buckets: [1]}]}
        - {name: b, match: {class: a.B, method: m}, metrics: [{name: x, type: gauge, value: arg0}]}
        - {name: c, match: {class: a.C, method: m}, metrics: [{name: x, type: histogram, buckets: [2]}]}
        - {name: d, match: {class: a.D, method: m}, metrics: [{name: x, type: histogram, buckets: [1], unit: minutes}]}
        polls:
        - {name: p, instances_of: a.E, metrics: [{name: x, type: gauge, value: this.n}]}
        """;

    Loaded loaded = Configuration.parse("weir.yaml", document);

    assertThat(loaded.config().rules()).extracting(RuleConfig::name).containsExactly("a");
    assertThat(loaded.config().polls()).isEmpty();
    String disagrees =
        " than at weir.yaml:2:55. Make them agree, or rename one. This rule is left out.";
    assertThat(loaded.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "weir.yaml:3:3: `x` has another type" + disagrees,
            "weir.yaml:4:3: `x` has another list of buckets" + disagrees,
            "weir.yaml:5:3: `x` has another unit" + disagrees,
            "weir.yaml:7:3: `x` is fed by the rule at weir.yaml:2:55, and a poll cannot add to that."
                + " Rename one. This poll is left out.");
  }

  @Test
  void ofTwoRulesThatContradictEachOtherTheFirstStays() {
    String document =
        """
        rules:
        - {name: a, match: {class: a.A, method: m}, metrics: [{name: x_total, type: counter, help: One}]}
        - {name: b, match: {class: a.B, method: m}, metrics: [{name: x, type: counter, help: Two}]}
        - {name: c, match: {class: a.C, method: m}, metrics: [{name: x_total, type: counter}]}
        - {name: a, match: {class: a.D, method: m}, metrics: [{name: y, type: counter}]}
        """;

    Loaded loaded = Configuration.parse("weir.yaml", document);

    assertThat(loaded.config().rules()).extracting(RuleConfig::name).containsExactly("a", "c");
    assertThat(loaded.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "weir.yaml:3:3: `x` has another help than at weir.yaml:2:55. Make them agree, or rename"
                + " one. This rule is left out.",
            "weir.yaml:5:3: rule `a` is there twice. Rename one. This rule is left out.");
  }

  @Test
  void aCaptureWritesOnlyWhatIsDeclared() {
    String document =
        """
        context: {plan_name: }
        captures:
        - {match: {class: a.A, method: m}, set: {plan_name: return}}
        - {match: {class: a.B, method: m}, set: {plan_nam: return}}
        """;

    Loaded loaded = Configuration.parse("weir.yaml", document);

    assertThat(loaded.config().captures()).hasSize(1);
    assertThat(loaded.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "weir.yaml:4:3: `set` names `plan_nam`, no context. Did you mean `plan_name`? This"
                + " capture is left out.");
  }

  private static List<String> problems(String document) {
    return Configuration.parse("weir.yaml", document).problems().stream()
        .map(Problem::toString)
        .toList();
  }
}
