package dev.weir.rules;

import dev.weir.config.MetricConfig;
import dev.weir.config.PollConfig;
import dev.weir.config.schema.Nearest;
import dev.weir.log.Log;
import dev.weir.meters.MetricRegistry;
import dev.weir.meters.Observation;
import dev.weir.rules.expression.LinkProblem;
import dev.weir.rules.expression.MemberAccess;
import dev.weir.rules.expression.ModuleOpener;
import dev.weir.rules.types.ClassFileTypes;
import dev.weir.rules.types.ClassModel;
import dev.weir.rules.types.LoaderClassFiles;
import dev.weir.rules.types.TypeModel;
import dev.weir.rules.types.ValueType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** A poll whose expressions are parsed, what it reads, and what it found last. Thread-safe. */
final class Poll {
  final PollConfig config;
  final @Nullable RuleExpression forEach;
  final List<PollMetric> metrics;
  final PolledObjects objects;
  final @Nullable PolledStatics statics;
  private final MemberAccess access;
  private final LongAdder errors = new LongAdder();
  private final Set<String> said = ConcurrentHashMap.newKeySet();
  private final List<Observation> shown = new ArrayList<>();
  private volatile List<PollReading> last = Collections.emptyList();

  /** Kept by each class itself, so that it goes with its loader; absent where it does not fit. */
  private final ClassValue<@Nullable PollHandles> compiled =
      new ClassValue<@Nullable PollHandles>() {
        @Override
        protected @Nullable PollHandles computeValue(Class<?> type) {
          return compile(type);
        }
      };

  private Poll(
      PollConfig config,
      @Nullable RuleExpression forEach,
      List<PollMetric> metrics,
      MemberAccess access,
      ModuleOpener opener) {
    this.config = config;
    this.forEach = forEach;
    this.metrics = metrics;
    this.access = access;
    this.objects = new PolledObjects(config.maxItems());
    String member = config.staticMember();
    this.statics = member == null ? null : new PolledStatics(member, opener);
  }

  /**
   * @throws RuleError where an expression breaks the grammar, or a metric is none that can be read
   */
  static Poll parse(PollConfig config, MemberAccess access, ModuleOpener opener) throws RuleError {
    RuleExpression forEach =
        config.forEach() == null ? null : RuleExpression.parse(config.forEach());
    List<PollMetric> metrics = new ArrayList<>();
    for (MetricConfig metric : config.metrics()) {
      metrics.add(PollMetric.parse(metric));
    }
    return new Poll(config, forEach, metrics, access, opener);
  }

  String name() {
    return config.name();
  }

  long errors() {
    return errors.sum();
  }

  void failed(String what) {
    errors.increment();
    sayOnce(what + ". It is counted in weir_poll_errors_total.");
  }

  void sayOnce(String what) {
    if (said.add(what)) {
      Log.warn(config.position() + ": poll `" + name() + "` " + what);
    }
  }

  /** Checks the expressions against a class that is about to be loaded; says what does not fit. */
  void check(ClassModel type, TypeModel types) {
    try {
      plan(type, types);
    } catch (RuleError e) {
      sayOnce("reads nothing of " + type.className() + ": " + e.problem());
    }
  }

  /**
   * What it reads of a class, or of the static object of one.
   *
   * @throws RuleError where an expression does not fit
   */
  PollPlan plan(ClassModel type, TypeModel types) throws RuleError {
    if (statics == null) {
      return new PollPlan(this, ValueType.ofClass(type.name()), types);
    }
    ValueType held = type.staticType(statics.member);
    if (held == null || held.isPrimitive()) {
      String question = Nearest.question(statics.member, type.staticNames());
      String fact = type.className() + " has no static object `" + statics.member + "`.";
      String action = " Name a static field, or a method without parameters.";
      throw new RuleError(config.position(), fact + (question.isEmpty() ? action : question));
    }
    return new PollPlan(this, held, types);
  }

  /** Whether a class is the one of whose instances it is told, and no subtype. */
  boolean namesExactly(ClassModel type) {
    String wanted = String.valueOf(config.instancesOf());
    return wanted.replace('$', '.').equals(type.className().replace('$', '.'));
  }

  private @Nullable PollHandles compile(Class<?> type) {
    TypeModel types = new ClassFileTypes(new LoaderClassFiles(type.getClassLoader()));
    ClassModel model = types.find(type.getName().replace('.', '/'));
    try {
      return model == null ? null : plan(model, types).link(type, access, this::labelFailed);
    } catch (RuleError e) {
      sayOnce("reads nothing of " + type.getName() + ": " + e.problem());
    } catch (LinkProblem e) {
      sayOnce("cannot read " + type.getName() + ": " + e.getMessage());
    }
    return null;
  }

  private void labelFailed(String poll, String reason) {
    errors.increment();
  }

  /** An object to be read, and how. */
  static final class Subject {
    final Object object;
    final PollHandles handles;

    Subject(Object object, PollHandles handles) {
      this.object = object;
      this.handles = handles;
    }
  }

  /** All that there is to be read now; held while it is read. */
  List<Subject> subjects(PollRun run) {
    List<Subject> subjects = new ArrayList<>();
    if (statics == null) {
      for (Object object : objects.alive()) {
        add(object, declared(object.getClass()), subjects);
      }
      if (objects.isFull()) {
        sayOnce("has met more than " + config.maxItems() + " instances. See max_items.");
      }
      return subjects;
    }
    for (Class<?> holder : statics.classes()) {
      try {
        Object object = statics.read(holder);
        if (object != null) {
          add(StandIns.behind(object), holder, subjects);
        }
      } catch (Exception e) {
        run.failed("cannot read its static member: " + e, e);
      }
    }
    return subjects;
  }

  private void add(Object object, Class<?> declared, List<Subject> subjects) {
    PollHandles handles = compiled.get(declared);
    if (handles == null) {
      errors.increment();
    } else {
      subjects.add(new Subject(object, handles));
    }
  }

  /** The class that the poll names among those of an object. */
  private Class<?> declared(Class<?> type) {
    String wanted = String.valueOf(config.instancesOf());
    Class<?> found = find(type, wanted.replace('$', '.'));
    return found == null ? type : found;
  }

  private static @Nullable Class<?> find(@Nullable Class<?> type, String wanted) {
    if (type == null) {
      return null;
    }
    boolean named = Glob.matches(wanted, type.getName().replace('$', '.'));
    if (named && !GeneratedClasses.isName(type.getName())) {
      return type;
    }
    Class<?> found = find(type.getSuperclass(), wanted);
    for (Class<?> implemented : type.getInterfaces()) {
      found = found == null ? find(implemented, wanted) : found;
    }
    return found;
  }

  void found(List<PollReading> readings) {
    last = readings;
  }

  /** Exposes what was found last, from now on. */
  void show(MetricRegistry registry) {
    for (int i = 0; i < metrics.size(); i++) {
      int metric = i;
      try {
        shown.add(
            registry.observed(
                metrics.get(i).spec(),
                sink -> {
                  List<PollReading> readings = last;
                  if (!readings.isEmpty()) {
                    readings.get(metric).show(sink);
                  }
                }));
      } catch (IllegalArgumentException e) {
        String problem = metrics.get(i).config.position() + ": " + e.getMessage();
        Log.error(problem + ". Rename one of them.");
      }
    }
  }

  /** Shows nothing any more. */
  void hide() {
    for (Observation each : shown) {
      each.close();
    }
    shown.clear();
    last = Collections.emptyList();
  }
}
