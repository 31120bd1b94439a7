package dev.weir.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Very many rules are read later; nothing else is different, and nobody is to notice. */
class StartTest {
  private static final int MANY = 400;

  @TempDir Path folder;

  @Test
  void a_few_rules_are_read_at_once() throws IOException {
    Start start = start("rules:\n" + rules(3));

    assertThat(start.isWhole()).isTrue();
    assertThat(start.now().config().rules()).hasSize(3);
    assertThat(start.whole()).isSameAs(start.now());
    assertThat(start.mayMean("com.acme.Service1")).isFalse();
  }

  @Test
  void many_rules_are_read_later_and_all_else_at_once() throws IOException {
    String yaml = "service: shop\nrules:\n" + rules(MANY) + "# the end\nhttp: {listen: ':7'}\n";
    Start start = start(yaml);

    assertThat(start.isWhole()).isFalse();
    assertThat(start.now().config().service()).isEqualTo("shop");
    assertThat(start.now().config().http().listen().port()).isEqualTo(7);
    assertThat(start.now().config().rules()).isEmpty();

    Loaded whole = start.whole();
    assertThat(whole.problems()).isEmpty();
    assertThat(whole.config().rules()).isEqualTo(load(yaml).config().rules()).hasSize(MANY);
    assertThat(whole.config().rules().get(9).position())
        .hasToString(load(yaml).config().rules().get(9).position().toString());
    assertThat(whole.config().http().listen().port()).isEqualTo(7);
  }

  @Test
  void classes_that_they_name_are_known_however_they_are_written() throws IOException {
    String rules =
        rules(MANY)
            .replace(
                "{class: com.acme.Service7, method: call}",
                "{method: call, class: com.acme.Order$Line}")
            .replace(
                "    match: {class: com.acme.Service8, method: call}",
                "    match:\n      class: com.acme.Last.Inner\n      method: call");
    Start start = start("rules:\n" + rules);

    assertThat(start.mayMean("com/acme/Service1")).isTrue();
    assertThat(start.mayMean("com.acme.Service399")).isTrue();
    assertThat(start.mayMean("com/acme/Order$Line")).isTrue();
    assertThat(start.mayMean("com/acme/Last$Inner")).isTrue();
    assertThat(start.mayMean("com/acme/Service400")).isFalse();
    assertThat(start.mayMean("com/acme/Service7")).isFalse();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a pattern                 | {class: com.acme.*Service, method: call}
          several classes           | {class: [com.acme.A, com.acme.B], method: call}
          a variable                | {class: '${PACKAGE:-com.acme}.A', method: call}
          a name in quotes          | {class: "com.acme.A", method: call}
          subtypes                  | {class: com.acme.A, include_subtypes: true, method: call}
          annotated classes         | {class_annotation: com.acme.Timed, method: call}
          annotated methods         | {method_annotation: com.acme.Timed, packages: [com.acme]}
          a key in quotes           | {"class": com.acme.A, method: call}
          a name on the next line   | {class:~com.acme.A, method: call}
          another rule's alias      | *first
          an anchor                 | &first {class: com.acme.A, method: call}
          a space before a colon    | {class : com.acme.A, method: call}
          a key of its own          | ~{? class~: com.acme.A, method: call}
          a name beyond ASCII       | {class: com.acme.Übung, method: call}
          """)
  void rules_are_read_at_once_where_names_do_not_tell_all(String why, String match)
      throws IOException {
    String unusual = "  - name: unusual\n    match: " + match.replace("~", "\n      ") + "\n";
    // A label that is called as the key is, lest the one make up for the other.
    String label = metric("unusual_total").replace("outcome: success", "class: arg0");
    String yaml = "rules:\n" + rules(MANY) + unusual + label;

    assertThat(start(yaml).isWhole()).as(why).isTrue();
    assertThat(start("rules:\n" + rules(MANY)).isWhole()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "polls: [{name: p; static: com.acme.R.instance; metrics: [{name: p; type: gauge; value: this.x}]}]",
    "captures: [{match: {class: com.acme.P; method: plan}; set: {plan: return}}]",
    "htttp: {listen: ':0'}",
    "http: {listen: nowhere}",
    "labels: [",
    "rules: []"
  })
  void rules_are_read_at_once_beside(String line) throws IOException {
    String yaml = "context: {plan: {}}\nrules:\n" + rules(MANY) + line.replace(';', ',') + "\n";

    Start start = start(yaml);

    assertThat(start.isWhole()).isTrue();
    assertThat(start.now().problems()).hasToString(load(yaml).problems().toString());
  }

  @Test
  void what_is_wrong_with_a_rule_is_said_when_it_is_read() throws IOException {
    String broken =
        rules(MANY).replace("acme_9_total, type: counter", "acme_9_total, type: countr");
    Start start = start("rules:\n" + broken);

    assertThat(start.now().problems()).isEmpty();
    assertThat(start.whole().problems())
        .singleElement()
        .asString()
        .contains("countr", "Did you mean `counter`?");
    assertThat(start.whole().config().rules()).hasSize(MANY - 1);
  }

  @Test
  void text_that_is_no_yaml_costs_the_rules_alone() throws IOException {
    String yaml = "service: shop\nrules:\n" + rules(MANY) + "  - name: [open\n";

    Loaded whole = start(yaml).whole();

    assertThat(whole.readable()).isFalse();
    assertThat(whole.config().service()).isEqualTo("shop");
    assertThat(whole.config().rules()).isEmpty();
    assertThat(whole.problems())
        .singleElement()
        .asString()
        .contains("not YAML", "The agent runs without rules.");
  }

  private static String rules(int count) {
    StringBuilder rules = new StringBuilder();
    for (int i = 0; i < count; i++) {
      rules
          .append("  - name: rule_" + i + "\n")
          .append("    match: {class: com.acme.Service" + i + ", method: call}\n")
          .append(metric("acme_" + i + "_total"));
    }
    return rules.toString();
  }

  private static String metric(String name) {
    return "    metrics: [{name: " + name + ", type: counter, labels: {outcome: success}}]\n";
  }

  private Start start(String yaml) throws IOException {
    return configuration(yaml).start();
  }

  private Loaded load(String yaml) throws IOException {
    return configuration(yaml).load();
  }

  private Configuration configuration(String yaml) throws IOException {
    Path file = Files.writeString(folder.resolve("weir.yaml"), yaml);
    return new Configuration("config=" + file, new HashMap<>(), new HashMap<>());
  }
}
