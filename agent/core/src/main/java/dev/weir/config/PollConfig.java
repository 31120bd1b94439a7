package dev.weir.config;

import dev.weir.config.schema.DurationType;
import dev.weir.config.schema.Key;
import dev.weir.config.schema.ListType;
import dev.weir.config.schema.Reading;
import dev.weir.config.schema.Scalars;
import dev.weir.config.schema.Section;
import dev.weir.config.schema.SectionType;
import dev.weir.config.schema.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gauges read from objects of the application, on the agent's own thread. */
public final class PollConfig extends Section {
  private static final Key<String> NAME =
      Key.of("name", Scalars.TEXT, "How logs and weir_poll_errors_total call the poll.").required();
  private static final Key<String> INSTANCES_OF =
      Key.of("instances_of", PatternType.CLASS, "The class whose instances are read, held weakly.");
  private static final Key<String> STATIC =
      Key.of(
          "static",
          PatternType.MEMBER,
          "Instead of `instances_of`: a static field, or a method without parameters.");
  private static final Key<Long> INTERVAL =
      Key.of("interval", DurationType.millis(), "How often it is read.").orElse("30s");
  private static final Key<Long> TIMEOUT =
      Key.of("timeout", DurationType.millis(), "How long a reading may take.").orElse("2s");
  private static final Key<Text> FOR_EACH =
      Key.of(
          "for_each",
          Scalars.EXPRESSION,
          "An Iterable, array or Map whose items are read; the object itself unless given.");
  private static final Key<Integer> MAX_ITEMS =
      Key.of("max_items", Scalars.integer(1, 1_000_000), "Items read at most.").orElse("5000");
  private static final Key<List<MetricConfig>> METRICS =
      Key.of("metrics", ListType.of(MetricConfig.TYPE, "metric"), "What is read of each item.")
          .required();

  static final SectionType<PollConfig> TYPE =
      new SectionType<PollConfig>(
          NAME, INSTANCES_OF, STATIC, INTERVAL, TIMEOUT, FOR_EACH, MAX_ITEMS, METRICS) {
        @Override
        protected @Nullable PollConfig build(Values in, Reading reading) {
          if (in.has(INSTANCES_OF) == in.has(STATIC)) {
            reading.problem(in.at(), "a poll reads one thing. Write instances_of, or static.");
            return null;
          }
          return new PollConfig(in);
        }
      };

  private PollConfig(Values values) {
    super(values);
  }

  public String name() {
    return values.get(NAME);
  }

  /** The class whose instances are read; null where a static member is. */
  public @Nullable String instancesOf() {
    return values.find(INSTANCES_OF);
  }

  /** The static field or method that is read; null where instances are. */
  public @Nullable String staticMember() {
    return values.find(STATIC);
  }

  public long intervalMillis() {
    return values.get(INTERVAL);
  }

  public long timeoutMillis() {
    return values.get(TIMEOUT);
  }

  /** What the items come from; null for the object itself. */
  public @Nullable Text forEach() {
    return values.find(FOR_EACH);
  }

  public int maxItems() {
    return values.get(MAX_ITEMS);
  }

  public List<MetricConfig> metrics() {
    return values.get(METRICS);
  }
}
