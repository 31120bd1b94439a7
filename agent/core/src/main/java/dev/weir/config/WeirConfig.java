package dev.weir.config;

import dev.weir.config.schema.DurationType;
import dev.weir.config.schema.EnumType;
import dev.weir.config.schema.Key;
import dev.weir.config.schema.ListType;
import dev.weir.config.schema.MapType;
import dev.weir.config.schema.NameType;
import dev.weir.config.schema.Node;
import dev.weir.config.schema.Reading;
import dev.weir.config.schema.RestartKeys;
import dev.weir.config.schema.Scalars;
import dev.weir.config.schema.SectionType;
import dev.weir.config.schema.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The whole configuration. Immutable, complete (every key has its value or default) and free of
 * anything invalid.
 */
public final class WeirConfig {
  private static final Key<Preset> PRESET =
      Key.of("preset", EnumType.of(Preset.values()), "A name for a set of defaults.").restart();

  private static final Key<Boolean> ENABLED =
      Key.of("enabled", Scalars.BOOLEAN, "False: the agent does nothing at all.")
          .orElse("true")
          .restart();
  private static final Key<String> SERVICE =
      Key.of("service", Scalars.TEXT, "The name of this service; found out unless given.")
          .restart();
  private static final Key<Map<String, String>> LABELS =
      Key.of("labels", MapType.of(NameType.LABEL, Scalars.TEXT), "Labels on every series.")
          .orElse(Node.mapping())
          .restart();
  private static final Key<Long> RELOAD_INTERVAL =
      Key.of("reload_interval", DurationType.millisOrOff(), "How often the file is checked.")
          .orElse("10s")
          .in("development", "1s")
          .in("production", "30s");
  private static final Key<HttpConfig> HTTP =
      Key.of("http", HttpConfig.TYPE, "The side port.").orElse(Node.mapping());
  private static final Key<MetricsConfig> METRICS =
      Key.of("metrics", MetricsConfig.TYPE, "What is true of every metric.").orElse(Node.mapping());
  private static final Key<Map<String, String>> INSTRUMENTATIONS =
      Key.of("instrumentations", InstrumentationsConfig.TYPE, "What is woven, by name.")
          .orElse(Node.mapping())
          .restart();
  private static final Key<List<ViewConfig>> VIEWS =
      Key.of("views", ListType.of(Items.VIEW, "view"), "Reshape single metrics.")
          .orElse(Node.list())
          .restart();
  private static final Key<Map<String, ContextConfig>> CONTEXT =
      Key.of(
              "context",
              MapType.of(NameType.LABEL, Items.CONTEXT),
              "Facts that a request carries along.")
          .orElse(Node.mapping())
          .restart();
  private static final Key<List<CaptureConfig>> CAPTURES =
      Key.of("captures", ListType.of(Items.CAPTURE, "capture"), "Write context from methods.")
          .orElse(Node.list());
  private static final Key<List<RuleConfig>> RULES =
      Key.of("rules", ListType.of(Items.RULE, "rule"), "Methods and the metrics they feed.")
          .orElse(Node.list());
  private static final Key<List<PollConfig>> POLLS =
      Key.of("polls", ListType.of(Items.POLL, "poll"), "Gauges read from objects.")
          .orElse(Node.list())
          .restart();
  private static final Key<JmxConfig> JMX =
      Key.of("jmx", JmxConfig.TYPE, "MBeans on the side port.").orElse(Node.mapping());
  private static final Key<HealthConfig> HEALTH =
      Key.of("health", HealthConfig.TYPE, "When the service is healthy.").orElse(Node.mapping());
  private static final Key<LoggingConfig> LOGGING =
      Key.of("logging", LoggingConfig.TYPE, "The agent's own log.").orElse(Node.mapping());
  private static final Key<CorrelationConfig> CORRELATION =
      Key.of("correlation", CorrelationConfig.TYPE, "Correlation ids.").orElse(Node.mapping());

  static final SectionType<Values> TYPE =
      new SectionType<Values>(
          ENABLED,
          SERVICE,
          LABELS,
          PRESET,
          RELOAD_INTERVAL,
          HTTP,
          METRICS,
          INSTRUMENTATIONS,
          VIEWS,
          CONTEXT,
          CAPTURES,
          RULES,
          POLLS,
          JMX,
          HEALTH,
          LOGGING,
          CORRELATION) {
        @Override
        protected Values build(Values in, Reading reading) {
          return in;
        }
      };

  private final Values values;
  private final String detectedService;
  private final List<RuleConfig> rules;
  private final List<PollConfig> polls;
  private final List<CaptureConfig> captures;

  private WeirConfig(Values values, String detectedService, Reading reading) {
    Agreement agreement = new Agreement(reading);
    this.values = values;
    this.detectedService = detectedService;
    this.rules = agreement.rules(values.get(RULES));
    this.polls = agreement.polls(values.get(POLLS));
    this.captures = agreement.captures(values.get(CAPTURES), context().keySet());
  }

  /**
   * Reads a document.
   *
   * @param detectedService the service's name where the key is absent
   */
  static WeirConfig read(Node root, Reading reading, String detectedService) {
    Preset preset = reading.peek(PRESET, root);
    Reading under = reading.under(preset == null ? null : preset.word());
    Values values = TYPE.read(root, under);
    // Only where the root is no mapping, which YamlReader refuses.
    return new WeirConfig(Objects.requireNonNull(values), detectedService, reading);
  }

  /** Keys that another configuration has other values of, and that take effect at a start only. */
  public List<String> restartKeysChanged(WeirConfig next) {
    return RestartKeys.changed(TYPE, values, next.values);
  }

  /** False where the agent is to do nothing at all. */
  public boolean enabled() {
    return values.get(ENABLED);
  }

  /** Never empty. */
  public String service() {
    return values.has(SERVICE) ? values.get(SERVICE) : detectedService;
  }

  /** On every series, in the order of the file. */
  public Map<String, String> labels() {
    return values.get(LABELS);
  }

  /** Null where none was chosen. */
  public @Nullable Preset preset() {
    return values.find(PRESET);
  }

  /** How often the file is checked; 0 for never. */
  public long reloadIntervalMillis() {
    return values.get(RELOAD_INTERVAL);
  }

  public HttpConfig http() {
    return values.get(HTTP);
  }

  public MetricsConfig metrics() {
    return values.get(METRICS);
  }

  public InstrumentationsConfig instrumentations() {
    return new InstrumentationsConfig(values.get(INSTRUMENTATIONS));
  }

  public List<ViewConfig> views() {
    return values.get(VIEWS);
  }

  /** By the name that expressions use, in the order of the file. */
  public Map<String, ContextConfig> context() {
    return values.get(CONTEXT);
  }

  public List<CaptureConfig> captures() {
    return captures;
  }

  public List<RuleConfig> rules() {
    return rules;
  }

  /** The rules, and the captures as rules without metrics: all that is to be woven. */
  public List<RuleConfig> rulesAndCaptures() {
    List<RuleConfig> all = new ArrayList<>(rules);
    for (CaptureConfig capture : captures) {
      all.add(capture.asRule());
    }
    return all;
  }

  public List<PollConfig> polls() {
    return polls;
  }

  public JmxConfig jmx() {
    return values.get(JMX);
  }

  public HealthConfig health() {
    return values.get(HEALTH);
  }

  public LoggingConfig logging() {
    return values.get(LOGGING);
  }

  public CorrelationConfig correlation() {
    return values.get(CORRELATION);
  }
}
