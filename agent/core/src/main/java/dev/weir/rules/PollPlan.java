package dev.weir.rules;

import dev.weir.rules.expression.Items;
import dev.weir.rules.expression.LinkProblem;
import dev.weir.rules.expression.Linkage;
import dev.weir.rules.expression.MemberAccess;
import dev.weir.rules.expression.PollScope;
import dev.weir.rules.expression.Typed;
import dev.weir.rules.types.TypeModel;
import dev.weir.rules.types.ValueType;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/** What a poll reads of objects of one declared type, checked. Holds nothing of the application. */
final class PollPlan {
  private final Poll poll;
  private final ValueType self;
  private final @Nullable Items items;
  private final ValueType item;
  private final List<List<LabelPlan>> labels = new ArrayList<>();
  private final List<Typed> values = new ArrayList<>();

  /**
   * @throws RuleError where an expression does not fit the type
   */
  PollPlan(Poll poll, ValueType self, TypeModel types) throws RuleError {
    this.poll = poll;
    this.self = self;
    PollScope scope = PollScope.of(self);
    this.items = poll.forEach == null ? null : poll.forEach.items(scope, types);
    this.item = items == null ? self : items.itemType();
    PollScope inner = items == null ? scope : scope.with(item);
    for (PollMetric metric : poll.metrics) {
      List<LabelPlan> plans = new ArrayList<>();
      for (RuleLabel label : metric.labels) {
        plans.add(label.plan(inner, types));
      }
      labels.add(plans);
      values.add(metric.value.number(inner, types));
    }
  }

  /**
   * Compiles it for a class that is loaded.
   *
   * @param holder whose loader knows the types
   * @throws LinkProblem where a class or member cannot be reached
   */
  PollHandles link(Class<?> holder, MemberAccess access, RuleMonitor monitor) throws LinkProblem {
    MethodHandles.Lookup caller = MethodHandles.publicLookup().in(holder);
    Map<String, Type> declared = new HashMap<>();
    declared.put("this", self.erasure());
    declared.put("item", boxed(item.erasure()));
    List<String> names = Arrays.asList("this", "item");
    Linkage linkage = new Linkage(caller, names, declared, access);
    Linkage outer = new Linkage(caller, names.subList(0, 1), declared, access);
    Frame frame = Frame.of(names, Arrays.<Class<?>>asList(Object.class, Object.class));
    List<MethodHandle> numbers = new ArrayList<>();
    List<List<MethodHandle>> texts = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      numbers.add(number(values.get(i), frame, linkage));
      List<MethodHandle> ofMetric = new ArrayList<>();
      for (LabelPlan label : labels.get(i)) {
        Fault fault = Fault.ofPoll(monitor, poll.name(), label.label.expression);
        ofMetric.add(label.handle(frame, linkage, fault));
      }
      texts.add(ofMetric);
    }
    return new PollHandles(items == null ? null : items.lower(outer), numbers, texts);
  }

  private static Type boxed(Type type) {
    return type.getSort() < Type.ARRAY ? Type.getObjectType("java/lang/Object") : type;
  }

  /** {@code (Object, Object)double}: not a number where it is null. */
  private static MethodHandle number(Typed value, Frame frame, Linkage linkage) throws LinkProblem {
    Class<?> carrier = value.isInteger() ? long.class : double.class;
    MethodHandle known =
        MethodHandles.explicitCastArguments(
            MethodHandles.identity(double.class), MethodType.methodType(double.class, carrier));
    MethodHandle none = MethodHandles.constant(double.class, Double.NaN);
    return value.lower(linkage, frame.ignoringAfter(known), frame.ignoring(none));
  }
}
