package dev.weir.rules;

import dev.weir.config.LabelConfig;
import dev.weir.config.MetricConfig;
import dev.weir.config.MetricType;
import dev.weir.config.Text;
import dev.weir.meters.MetricSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One metric of a poll: its labels and its value. Immutable. */
final class PollMetric {
  final MetricConfig config;
  final List<RuleLabel> labels;
  final RuleExpression value;

  private PollMetric(MetricConfig config, List<RuleLabel> labels, RuleExpression value) {
    this.config = config;
    this.labels = labels;
    this.value = value;
  }

  static PollMetric parse(MetricConfig config) throws RuleError {
    Text value = config.value();
    boolean read = config.type() == MetricType.GAUGE || config.type() == MetricType.COUNTER;
    if (value == null || !read) {
      String fact = "`" + config.name() + "` of a poll is no gauge or counter with a `value`";
      throw new RuleError(config.position(), fact + ". Write both.");
    }
    List<RuleLabel> labels = new ArrayList<>();
    for (Map.Entry<String, LabelConfig> label : config.labels().entrySet()) {
      labels.add(RuleLabel.parse(label.getKey(), label.getValue()));
    }
    return new PollMetric(config, labels, RuleExpression.parse(value));
  }

  MetricSpec spec() {
    MetricSpec.Builder spec =
        config.type() == MetricType.COUNTER
            ? MetricSpec.counter(config.name())
            : MetricSpec.gauge(config.name());
    spec.help(config.help());
    for (RuleLabel label : labels) {
      spec.labels(label.name);
    }
    for (Map.Entry<String, String> label : config.constLabels().entrySet()) {
      spec.constLabel(label.getKey(), label.getValue());
    }
    return spec.build();
  }
}
