package dev.weir.rules;

import dev.weir.config.MetricType;
import dev.weir.meters.CounterPoint;
import dev.weir.meters.GaugePoint;
import dev.weir.meters.HistogramPoint;
import dev.weir.meters.Lifetimes;
import dev.weir.meters.Series;
import dev.weir.meters.SeriesNode;
import dev.weir.rules.expression.LinkProblem;
import dev.weir.rules.expression.Linkage;
import dev.weir.rules.expression.Typed;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A metric at one method: which of the method's labels it has, and what it records. Immutable. */
final class MetricPlan {
  final RuleMetric metric;
  final @Nullable Typed value;
  private final Series<?> series;

  /** Where the metric's labels are among those of the method. */
  private final int[] labels;

  /**
   * @param value null for 1, and where the meters take nanoseconds
   */
  MetricPlan(RuleMetric metric, Series<?> series, @Nullable Typed value, int[] labels) {
    this.metric = metric;
    this.series = series;
    this.value = value;
    this.labels = labels;
  }

  /**
   * {@code (S…, F…)void}: records one call.
   *
   * @param texts how many label values {@code S…} stand before the frame
   */
  MethodHandle handle(Frame frame, int texts, Linkage linkage, @Nullable Fault fault) {
    MethodType all = frame(frame, texts);
    if (metric.isLifetime()) {
      return begin(frame, texts, all);
    }
    if (value == null || fault == null) {
      return metric.recordsNanos() ? nanos(frame, texts, all) : increment(all);
    }
    MethodHandle ofNull = ofNull(frame, texts, all, fault);
    try {
      MethodHandle recorded = value.lower(linkage, recording(value, all), ofNull);
      return value.mayThrow() ? fault.guard(recorded) : recorded;
    } catch (LinkProblem e) {
      fault.unreachable(e);
      return ofNull;
    }
  }

  /** {@code (S…, F…)Object}: the point that a call's labels lead to. */
  MethodHandle point(Frame frame, int texts) {
    MethodType all = frame(frame, texts).changeReturnType(Object.class);
    return MethodHandles.permuteArguments(point(), all, labels);
  }

  /** Adds what its value, or the object that it counts, is taken from. */
  void addRoots(Set<String> roots) {
    if (value != null) {
      value.addRoots(roots);
    }
    if (metric.isLifetime()) {
      roots.add(Frame.THIS);
    }
  }

  private static MethodType frame(Frame frame, int texts) {
    List<Class<?>> all = new ArrayList<>();
    for (int i = 0; i < texts; i++) {
      all.add(String.class);
    }
    all.addAll(frame.parameters());
    return MethodType.methodType(void.class, all);
  }

  /** Where the method threw, it is only natural that there is no value. */
  private static MethodHandle ofNull(Frame frame, int texts, MethodType all, Fault fault) {
    int thrown = frame.position(Frame.THROWN);
    return thrown < 0
        ? MethodHandles.dropArguments(fault.isNull(), 0, all.parameterList())
        : MethodHandles.permuteArguments(fault.isNullUnlessThrown(), all, texts + thrown);
  }

  /** {@code (S…, F…)void}: counts the object that the call was made on. */
  private MethodHandle begin(Frame frame, int texts, MethodType all) {
    MethodHandle begin =
        OwnMethods.ofStatic(
            MetricPlan.class,
            "begin",
            void.class,
            Lifetimes.class,
            Throwable.class,
            Object.class,
            GaugePoint.class);
    begin = begin.bindTo(metric.lifetimes());
    int thrown = frame.position(Frame.THROWN);
    if (thrown < 0) {
      begin = MethodHandles.insertArguments(begin, 0, (Object) null);
    }
    int known = thrown < 0 ? 1 : 2;
    int[] order = new int[known + labels.length];
    order[0] = texts + thrown;
    order[known - 1] = texts + frame.position(Frame.THIS);
    System.arraycopy(labels, 0, order, known, labels.length);
    MethodHandle erased = begin.asType(begin.type().changeParameterType(known, Object.class));
    return MethodHandles.permuteArguments(
        MethodHandles.collectArguments(erased, known, point()), all, order);
  }

  /** Through a method handle. */
  static void begin(
      Lifetimes lifetimes, @Nullable Throwable thrown, Object object, GaugePoint point) {
    if (thrown == null) {
      lifetimes.begin(object, point);
    }
  }

  private MethodHandle increment(MethodType all) {
    MethodHandle increment =
        OwnMethods.ofVirtual(CounterPoint.class, "inc", void.class)
            .asType(MethodType.methodType(void.class, Object.class));
    return MethodHandles.permuteArguments(
        MethodHandles.filterReturnValue(point(), increment), all, labels);
  }

  private MethodHandle nanos(Frame frame, int texts, MethodType all) {
    MethodHandle observe =
        OwnMethods.ofVirtual(HistogramPoint.class, "observeNanos", void.class, long.class);
    int duration = texts + frame.position(Frame.DURATION);
    return MethodHandles.permuteArguments(intoPoint(observe), all, withLast(labels, duration));
  }

  /** {@code (V, S…, F…)void}. */
  private MethodHandle recording(Typed given, MethodType all) {
    Class<?> number = given.isInteger() ? long.class : double.class;
    MethodHandle taking = intoPoint(recorder(given.isInteger()));
    taking = taking.asType(taking.type().changeParameterType(labels.length, number));
    int[] order = new int[labels.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = labels[i] + 1;
    }
    return MethodHandles.permuteArguments(
        taking, all.insertParameterTypes(0, number), withLast(order, 0));
  }

  private MethodHandle recorder(boolean integer) {
    if (metric.config.type() == MetricType.COUNTER) {
      Class<?> amount = integer ? long.class : double.class;
      return OwnMethods.ofVirtual(CounterPoint.class, "add", void.class, amount);
    }
    return metric.config.type() == MetricType.HISTOGRAM
        ? OwnMethods.ofVirtual(HistogramPoint.class, "observe", void.class, double.class)
        : OwnMethods.ofVirtual(GaugePoint.class, "set", void.class, double.class);
  }

  /** {@code (String…, V)void} of {@code (P, V)void}. */
  private MethodHandle intoPoint(MethodHandle recorder) {
    MethodHandle erased = recorder.asType(recorder.type().changeParameterType(0, Object.class));
    return MethodHandles.collectArguments(erased, 0, point());
  }

  /** {@code (String…)Object}: down the tree, one value a level. */
  private MethodHandle point() {
    MethodHandle point = OwnMethods.ofVirtual(SeriesNode.class, "point", Object.class);
    if (labels.length == 0) {
      return point.bindTo(series.root());
    }
    MethodHandle child =
        OwnMethods.ofVirtual(SeriesNode.class, "child", SeriesNode.class, String.class);
    MethodHandle node = child.bindTo(series.root());
    for (int i = 1; i < labels.length; i++) {
      node = MethodHandles.collectArguments(child, 0, node);
    }
    return MethodHandles.filterReturnValue(node, point);
  }

  private static int[] withLast(int[] order, int last) {
    int[] longer = new int[order.length + 1];
    System.arraycopy(order, 0, longer, 0, order.length);
    longer[order.length] = last;
    return longer;
  }
}
