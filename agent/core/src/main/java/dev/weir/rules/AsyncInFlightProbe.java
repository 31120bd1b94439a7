package dev.weir.rules;

import dev.weir.meters.GaugePoint;
import dev.weir.rules.expression.MemberAccess;
import dev.weir.spi.AsyncCall;
import dev.weir.spi.AsyncCalls;
import dev.weir.spi.Completion;
import dev.weir.weave.Input;
import dev.weir.weave.Shape;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Raises a gauge when a call begins and lowers it when that is done which the call returned. What
 * runs anew for each subscriber counts while it does.
 */
final class AsyncInFlightProbe extends InFlightProbe {
  private final AsyncType async;
  private final AsyncSupport support;

  AsyncInFlightProbe(
      MethodPlan plan,
      AsyncType async,
      AsyncSupport support,
      MemberAccess access,
      RuleMonitor monitor) {
    super(plan, access, monitor);
    this.async = async;
    this.support = support;
  }

  @Override
  public Shape exit() {
    return Shape.of(
        async.cold ? Shape.Gives.RESULT : Shape.Gives.NOTHING,
        Input.ENTER,
        Input.RETURN,
        Input.THROWN);
  }

  @Override
  public MethodHandle linkExit(Lookup caller, MethodType type) throws Exception {
    Completion completion = support.completion(async, caller.lookupClass().getClassLoader());
    MethodHandle returned =
        OwnMethods.ofVirtual(
                AsyncInFlightProbe.class,
                "returned",
                Object.class,
                Completion.class,
                Object.class,
                Object.class,
                Throwable.class)
            .bindTo(this);
    return MethodHandles.insertArguments(returned, 0, completion).asType(type);
  }

  /** Through a method handle: the method has returned, or thrown. */
  @Nullable Object returned(
      Completion completion,
      @Nullable Object entered,
      @Nullable Object returned,
      @Nullable Throwable thrown) {
    GaugePoint begun = outermost ? CallDepth.take(entered) : (GaugePoint) entered;
    if (begun == null) {
      return returned;
    }
    boolean silent = async.uncertain && !StageCompletion.isStage(returned);
    if (returned == null || thrown != null || silent) {
      begun.dec();
      return returned;
    }
    if (async.cold) {
      begun.dec();
    }
    return observed(completion, returned, begun);
  }

  private Object observed(Completion completion, Object returned, GaugePoint begun) {
    try {
      return completion.observe(returned, new Raised(begun));
    } catch (RuntimeException | LinkageError e) {
      if (!async.cold) {
        begun.dec();
      }
      throw e;
    }
  }

  private static final class Raised implements AsyncCalls {
    private final GaugePoint point;

    Raised(GaugePoint point) {
      this.point = point;
    }

    @Override
    public AsyncCall running() {
      return new Lowering(point);
    }

    @Override
    public AsyncCall started() {
      point.inc();
      return new Lowering(point);
    }
  }

  /** Lowers a gauge once. */
  static final class Lowering implements AsyncCall {
    private final GaugePoint point;
    private final AtomicBoolean ended = new AtomicBoolean();

    Lowering(GaugePoint point) {
      this.point = point;
    }

    @Override
    public void end(@Nullable Object value, @Nullable Throwable failure) {
      if (ended.compareAndSet(false, true)) {
        point.dec();
      }
    }
  }
}
