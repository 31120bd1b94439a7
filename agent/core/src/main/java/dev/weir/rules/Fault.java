package dev.weir.rules;

import dev.weir.log.Log;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * What happens where one expression of a rule has no answer: it is counted, said once, and costs
 * that label, condition or value alone. Thread-safe.
 */
final class Fault {
  private final RuleMonitor monitor;
  private final String owner;
  private final String rule;
  private final String kind;
  private final RuleExpression expression;
  private final AtomicBoolean said = new AtomicBoolean();

  /**
   * @param kind what the expression is for: {@code label}, {@code when}
   */
  Fault(RuleMonitor monitor, String rule, String kind, RuleExpression expression) {
    this(monitor, "rule", rule, kind, expression);
  }

  private Fault(
      RuleMonitor monitor, String owner, String rule, String kind, RuleExpression expression) {
    this.monitor = monitor;
    this.owner = owner;
    this.rule = rule;
    this.kind = kind;
    this.expression = expression;
  }

  /** Of a label of a poll. */
  static Fault ofPoll(RuleMonitor monitor, String poll, RuleExpression expression) {
    return new Fault(monitor, "poll", poll, "label", expression);
  }

  /** The handle, but for what it throws: then this answer. */
  MethodHandle guard(MethodHandle target, Object answer) {
    Class<?> returns = target.type().returnType();
    MethodHandle caught =
        handle("caught", MethodType.methodType(Object.class, Object.class, Throwable.class));
    MethodHandle recovery =
        MethodHandles.insertArguments(caught, 0, answer)
            .asType(MethodType.methodType(returns, Throwable.class));
    return MethodHandles.catchException(target, Throwable.class, recovery);
  }

  /** The handle, which gives nothing, but for what it throws. */
  MethodHandle guard(MethodHandle target) {
    MethodHandle caught = handle("caught", MethodType.methodType(void.class, Throwable.class));
    return MethodHandles.catchException(target, Throwable.class, caught);
  }

  /** {@code ()void}: a value was null where a number was needed. */
  MethodHandle isNull() {
    return handle("missing", MethodType.methodType(void.class));
  }

  /** {@code (Throwable)void}: as {@link #isNull}, but for a method that threw. */
  MethodHandle isNullUnlessThrown() {
    return handle("missing", MethodType.methodType(void.class, Throwable.class));
  }

  /** The classes at hand are not those that the expression was checked against. */
  void unreachable(Exception cause) {
    monitor.failed(rule, kind + "_unreachable");
    say("cannot be read: " + cause.getMessage(), cause);
  }

  @SuppressWarnings("unused") // through a method handle
  private Object caught(Object answer, Throwable thrown) {
    caught(thrown);
    return answer;
  }

  private void caught(Throwable thrown) {
    monitor.failed(rule, kind + "_threw");
    say("threw " + thrown, thrown);
  }

  @SuppressWarnings("unused") // through a method handle
  private void missing() {
    monitor.failed(rule, kind + "_null");
  }

  @SuppressWarnings("unused") // through a method handle
  private void missing(@Nullable Throwable thrown) {
    if (thrown == null) {
      missing();
    }
  }

  private void say(String what, Throwable cause) {
    if (said.compareAndSet(false, true)) {
      Log.warn(
          expression
              + " "
              + what
              + ". Only this "
              + kind
              + " of "
              + owner
              + " `"
              + rule
              + "` is lost; it is counted in weir_"
              + owner
              + "_errors_total.");
      Log.debug("in " + owner + " " + rule, cause);
    }
  }

  private MethodHandle handle(String name, MethodType type) {
    try {
      return MethodHandles.lookup().findVirtual(Fault.class, name, type).bindTo(this);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
