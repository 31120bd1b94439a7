package dev.weir.agent;

import dev.weir.context.ContextKey;
import dev.weir.context.ContextKeys;
import dev.weir.meters.HistogramPoint;
import dev.weir.meters.MetricRegistry;
import dev.weir.meters.MetricSpec;
import dev.weir.meters.Unit;
import dev.weir.rules.PollIndex;
import java.util.Collection;
import java.util.Map;

/**
 * What the agent says of itself, the same in every dialect.
 *
 * <pre>
 * weir_build_info{version="0.1.0",java="17.0.15"} 1
 * weir_config_last_reload_successful 1
 * weir_instrumentation_active{instrumentation="tomcat"} 1
 * weir_transformed_classes_total 6
 * weir_transform_seconds_total 0.021
 * weir_advice_errors_total{instrumentation="tomcat"} 0
 * weir_link_failures_total 0
 * weir_rule_matched_methods{rule="feature_gate"} 1
 * weir_rule_errors_total{rule="feature_gate",reason="label_threw"} 3
 * weir_poll_errors_total{poll="plan_limits"} 0
 * weir_context_dropped_total{key="plan_name"} 0
 * </pre>
 */
final class AgentMetrics {
  private static final double NANOS = 1e9;

  private final MetricRegistry registry;

  private AgentMetrics(MetricRegistry registry) {
    this.registry = registry;
  }

  static void register(MetricRegistry registry, AgentFacts facts) {
    AgentMetrics metrics = new AgentMetrics(registry);
    metrics.build();
    metrics.configuration(facts.live());
    metrics.instrumentations(facts.instrumentations);
    metrics.weaving(facts.weaving);
    metrics.faults(facts.weaving, facts.instrumentations);
    metrics.rules(facts);
    if (facts.polls != null) {
      metrics.polls(facts.polls);
    }
    metrics.context();
  }

  /** How long collecting and rendering take. */
  static HistogramPoint scrapes(MetricRegistry registry) {
    return registry
        .histogram(
            MetricSpec.histogram("weir_scrape_duration_seconds")
                .help("Time to collect and render a scrape.")
                .unit(Unit.SECONDS)
                .buckets(.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1)
                .build())
        .root()
        .point();
  }

  private void build() {
    String version = AgentVersion.current();
    String java = System.getProperty("java.version", "unknown");
    registry.observed(
        MetricSpec.gauge("weir_build_info")
            .help("The agent's version and the JVM's; always 1.")
            .labels("version", "java")
            .build(),
        sink -> sink.value(1, version, java));
  }

  private void configuration(LiveConfiguration live) {
    registry.observed(
        MetricSpec.gauge("weir_config_last_reload_successful")
            .help("Whether the configuration file could be read when it was last looked at.")
            .build(),
        sink -> sink.value(live.isSuccessful() ? 1 : 0));
    registry.observed(
        MetricSpec.gauge("weir_config_last_reload_success_timestamp_seconds")
            .help("When the configuration file was last read.")
            .build(),
        sink -> sink.value(live.successSeconds()));
  }

  private void instrumentations(Collection<String> names) {
    registry.observed(
        MetricSpec.gauge("weir_instrumentation_active")
            .help("1 for each instrumentation that is switched on.")
            .labels("instrumentation")
            .build(),
        sink -> {
          for (String name : names) {
            sink.value(1, name);
          }
        });
  }

  private void weaving(WeaveStatistics statistics) {
    registry.observed(
        MetricSpec.counter("weir_transformed_classes_total").help("Classes woven.").build(),
        sink -> sink.value(statistics.wovenClasses()));
    registry.observed(
        MetricSpec.counter("weir_transform_seconds_total").help("Time spent weaving.").build(),
        sink -> sink.value(statistics.weavingNanos() / NANOS));
  }

  private void faults(WeaveStatistics statistics, Collection<String> instrumentations) {
    registry.observed(
        MetricSpec.counter("weir_advice_errors_total")
            .help("Exceptions of the agent's own advice, kept from the application.")
            .labels("instrumentation")
            .build(),
        sink -> {
          for (String name : instrumentations) {
            sink.value(statistics.failures(name), name);
          }
        });
    registry.observed(
        MetricSpec.counter("weir_link_failures_total")
            .help("Places in the application that a hook did not fit.")
            .build(),
        sink -> sink.value(statistics.linkFailures()));
  }

  private void polls(PollIndex polls) {
    registry.observed(
        MetricSpec.counter("weir_poll_errors_total")
            .help("Readings of polls that threw, had no answer or took too long.")
            .labels("poll")
            .build(),
        sink -> polls.errors().forEach((poll, count) -> sink.value(count, poll)));
  }

  private void rules(AgentFacts facts) {
    registry.observed(
        MetricSpec.gauge("weir_rule_matched_methods")
            .help("Methods that a rule is woven into.")
            .labels("rule")
            .build(),
        sink -> matchedMethods(facts).forEach((rule, count) -> sink.value(count, rule)));
    registry.observed(
        MetricSpec.counter("weir_rule_errors_total")
            .help("Labels and values of rules that had no answer, and rules that failed whole.")
            .labels("rule", "reason")
            .build(),
        sink -> {
          for (String rule : matchedMethods(facts).keySet()) {
            facts.ruleFaults.of(rule).forEach((why, count) -> sink.value(count.get(), rule, why));
            long whole = facts.weaving.failures(rule);
            if (whole > 0) {
              sink.value(whole, rule, "threw");
            }
          }
        });
  }

  private void context() {
    registry.observed(
        MetricSpec.counter("weir_context_dropped_total")
            .help("Values of the request's context that were captured outside any request.")
            .labels("key")
            .build(),
        sink -> {
          for (ContextKey key : ContextKeys.installed().all()) {
            sink.value(key.dropped(), key.name());
          }
        });
  }

  private static Map<String, Integer> matchedMethods(AgentFacts facts) {
    return facts.live().generation().rules.matchedMethods();
  }
}
