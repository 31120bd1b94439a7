package dev.weir.smoke.systems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.smoke.harness.Pause;
import dev.weir.smoke.harness.PromQl;
import dev.weir.smoke.harness.Sample;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Puts to a Prometheus what a dashboard would. */
record DashboardData(PromQl prometheus, String rateInterval) {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern LABEL_VALUES = Pattern.compile("label_values\\((.*), *(\\w+)\\)");

  /** Waits until every variable has values and every expression of every panel has data. */
  void isThereFor(Dashboard dashboard) {
    isThereFor(dashboard, dashboard.queried(), dashboard.panels());
  }

  /** Waits until these variables have values and every expression of these panels has data. */
  void isThereFor(Dashboard dashboard, List<JsonNode> variables, List<JsonNode> panels) {
    List<String> missing = new ArrayList<>();
    Pause.until(
        () -> {
          missing.clear();
          variables.stream()
              .filter(it -> !hasValues(dashboard, it))
              .forEach(variable -> missing.add("variable " + variable.path("name").asString()));
          panels.forEach(panel -> missing.addAll(withoutData(dashboard, panel)));
          return missing.isEmpty();
        },
        PATIENCE);
    assertThat(missing).as(dashboard + ": without data").isEmpty();
  }

  private boolean hasValues(Dashboard dashboard, JsonNode variable) {
    String query = dashboard.substitute(variable.path("query").asString(), rateInterval);
    Matcher labelValues = LABEL_VALUES.matcher(query);
    assertThat(labelValues.matches()).as(query).isTrue();
    return !prometheus.labelValues(labelValues.group(2), labelValues.group(1)).isEmpty();
  }

  private List<String> withoutData(Dashboard dashboard, JsonNode panel) {
    return dashboard.expressions(panel, rateInterval).stream()
        .filter(expression -> !isNumber(prometheus.samples(expression)))
        .map(expression -> panel.path("title").asString() + ": " + expression)
        .toList();
  }

  private static boolean isNumber(List<Sample> samples) {
    return samples.stream().anyMatch(sample -> !Double.isNaN(sample.value()));
  }
}
