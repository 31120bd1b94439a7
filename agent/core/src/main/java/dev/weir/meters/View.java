package dev.weir.meters;

import dev.weir.config.DurationUnit;
import dev.weir.config.ViewConfig;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one metric of the dialect is exposed instead: applied to its declaration, once, so that
 * recording through a view costs what recording without one does. Thread-safe.
 */
final class View {
  private final ViewConfig config;
  private final List<AddedLabel> added;
  private volatile boolean used;

  View(ViewConfig config, List<AddedLabel> added) {
    this.config = config;
    this.added = added;
  }

  /** A counter may be named with or without its {@code _total}. */
  boolean concerns(MetricSpec spec) {
    String name = spec.name();
    return name.equals(config.metric())
        || spec.kind() == MetricSpec.Kind.COUNTER && name.equals(config.metric() + "_total");
  }

  ViewConfig config() {
    return config;
  }

  /** Whether its metric was declared so far. */
  boolean isUsed() {
    return used;
  }

  /**
   * @param observed read at scrapes, outside any request: no label is added
   */
  Declaration apply(MetricSpec spec, boolean observed) {
    used = true;
    if (config.drop()) {
      List<@Nullable String> none =
          new ArrayList<>(Collections.nCopies(spec.labels().size(), null));
      return new Declaration(spec, new Projection(none, Collections.emptyMap(), 1), true);
    }
    Unit unit = unit(spec);
    double scale = unit == spec.unit() ? 1 : spec.unit().nanosPerUnit / unit.nanosPerUnit;
    String help = config.help() == null ? spec.help() : config.help();
    MetricSpec exposed = spec.as(config.name(), help, unit, buckets(spec, scale));
    return new Declaration(exposed, projection(spec, scale, observed), false);
  }

  /** Only time converts; a view that names a unit of time for bytes says nothing of them. */
  private Unit unit(MetricSpec spec) {
    DurationUnit wanted = config.unit();
    return wanted == null || !spec.unit().isTime() ? spec.unit() : Unit.valueOf(wanted.name());
  }

  private double[] buckets(MetricSpec spec, double scale) {
    List<Double> wanted = config.buckets();
    double[] buckets = spec.buckets();
    if (wanted == null) {
      for (int i = 0; i < buckets.length; i++) {
        buckets[i] *= scale;
      }
      return buckets;
    }
    double[] own = new double[wanted.size()];
    for (int i = 0; i < own.length; i++) {
      own[i] = wanted.get(i);
    }
    return own;
  }

  private Projection projection(MetricSpec spec, double scale, boolean observed) {
    List<AddedLabel> more = observed ? Collections.<AddedLabel>emptyList() : added;
    List<@Nullable String> targets = new ArrayList<>();
    for (AddedLabel label : more) {
      targets.add(label.name());
    }
    for (String label : spec.labels()) {
      targets.add(target(label));
    }
    Map<String, String> fixed = new LinkedHashMap<>();
    for (Map.Entry<String, String> label : spec.constLabels().entrySet()) {
      String target = target(label.getKey());
      if (target != null) {
        fixed.put(target, label.getValue());
      }
    }
    return new Projection(targets, fixed, scale, more);
  }

  private @Nullable String target(String label) {
    if (config.dropLabels().contains(label) || config.labels().containsKey(label)) {
      return null;
    }
    String renamed = config.renameLabels().get(label);
    return renamed == null ? label : renamed;
  }
}
