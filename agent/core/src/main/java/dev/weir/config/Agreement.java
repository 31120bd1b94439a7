package dev.weir.config;

import dev.weir.config.schema.Nearest;
import dev.weir.config.schema.Reading;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the parts of a document must agree on. Of two that contradict each other the first stays.
 */
final class Agreement {
  private final Reading in;
  private final Map<String, Fed> metrics = new HashMap<>();
  private final Set<String> names = new HashSet<>();

  Agreement(Reading in) {
    this.in = in;
  }

  List<RuleConfig> rules(List<RuleConfig> rules) {
    List<RuleConfig> kept = new ArrayList<>();
    for (RuleConfig rule : rules) {
      if (agrees("rule", rule.name(), rule.position(), rule.metrics())) {
        kept.add(rule);
      }
    }
    return Collections.unmodifiableList(kept);
  }

  List<PollConfig> polls(List<PollConfig> polls) {
    List<PollConfig> kept = new ArrayList<>();
    for (PollConfig poll : polls) {
      if (agrees("poll", poll.name(), poll.position(), poll.metrics())) {
        kept.add(poll);
      }
    }
    return Collections.unmodifiableList(kept);
  }

  List<CaptureConfig> captures(List<CaptureConfig> captures, Set<String> context) {
    List<CaptureConfig> kept = new ArrayList<>();
    for (CaptureConfig capture : captures) {
      String unknown = firstMissing(capture.set().keySet(), context);
      if (unknown == null) {
        kept.add(capture);
      } else {
        String question = Nearest.question(unknown, context);
        String action = question.isEmpty() ? " Declare it under `context`." : question;
        in.problem(
            capture.position(),
            "`set` names `" + unknown + "`, no context." + action + " This capture is left out.");
      }
    }
    return Collections.unmodifiableList(kept);
  }

  private boolean agrees(String kind, String name, Position at, List<MetricConfig> fed) {
    String contradiction =
        names.add(kind + " " + name)
            ? contradiction(kind, fed)
            : kind + " `" + name + "` is there twice. Rename one.";
    if (contradiction != null) {
      in.problem(at, contradiction + " This " + kind + " is left out.");
      return false;
    }
    for (MetricConfig metric : fed) {
      metrics.putIfAbsent(family(metric), new Fed(metric, kind));
    }
    return true;
  }

  private @Nullable String contradiction(String kind, List<MetricConfig> fed) {
    for (MetricConfig metric : fed) {
      Fed first = metrics.get(family(metric));
      String contradiction = first == null ? null : contradiction(first, kind, metric);
      if (contradiction != null) {
        return contradiction;
      }
    }
    return null;
  }

  private static @Nullable String contradiction(Fed first, String kind, MetricConfig metric) {
    String at = " at " + first.metric.position();
    if (!first.kind.equals(kind)) {
      String fact = "`" + metric.name() + "` is fed by the " + first.kind + at;
      return fact + ", and a " + kind + " cannot add to that. Rename one.";
    }
    String differs = difference(first.metric, metric);
    return differs == null
        ? null
        : "`"
            + metric.name()
            + "` has another "
            + differs
            + " than"
            + at
            + ". Make them agree, or rename one.";
  }

  private static @Nullable String difference(MetricConfig first, MetricConfig second) {
    if (first.type() != second.type()) {
      return "type";
    }
    if (first.unit() != second.unit()) {
      return "unit";
    }
    boolean helped = !first.help().isEmpty() && !second.help().isEmpty();
    if (helped && !first.help().equals(second.help())) {
      return "help";
    }
    return Objects.equals(first.buckets(), second.buckets()) ? null : "list of buckets";
  }

  /** {@code x} and {@code x_total} are one counter: it is exposed with the suffix in any case. */
  private static String family(MetricConfig metric) {
    String name = metric.name();
    return metric.type() == MetricType.COUNTER && name.endsWith("_total")
        ? name.substring(0, name.length() - "_total".length())
        : name;
  }

  private static @Nullable String firstMissing(Set<String> names, Set<String> known) {
    for (String name : names) {
      if (!known.contains(name)) {
        return name;
      }
    }
    return null;
  }

  /** A metric as it was declared first, and what feeds it: rules, or a poll. */
  private static final class Fed {
    final MetricConfig metric;
    final String kind;

    Fed(MetricConfig metric, String kind) {
      this.metric = metric;
      this.kind = kind;
    }
  }
}
