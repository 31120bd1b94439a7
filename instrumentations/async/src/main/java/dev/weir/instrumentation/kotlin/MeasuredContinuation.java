package dev.weir.instrumentation.kotlin;

import dev.weir.spi.AsyncCall;
import dev.weir.spi.SuspendedCall;
import java.util.concurrent.atomic.AtomicReference;
import kotlin.Result;
import kotlin.ResultKt;
import kotlin.coroutines.Continuation;
import kotlin.coroutines.jvm.internal.ContinuationImpl;
import org.jspecify.annotations.Nullable;

/**
 * What a caller's own suspend function would look like that does nothing but pass the result on: so
 * dispatchers, cancellation and the unrolling of resumptions treat it as any other.
 */
final class MeasuredContinuation extends ContinuationImpl implements SuspendedCall {
  final transient Object key;
  private final long startNanos = System.nanoTime();

  /** Null, then the call that waits or the result, whichever comes first. */
  private final transient AtomicReference<@Nullable Object> state = new AtomicReference<>();

  private transient @Nullable Object attached;

  MeasuredContinuation(Continuation<Object> completion, Object key) {
    super(completion);
    this.key = key;
  }

  @Override
  protected Object invokeSuspend(Object result) {
    state.compareAndSet(null, new Outcome(result));
    Object known = state.get();
    if (known instanceof AsyncCall) {
      end((AsyncCall) known, result);
    }
    ResultKt.throwOnFailure(result);
    return result;
  }

  @Override
  public void await(AsyncCall call) {
    state.compareAndSet(null, call);
    Object known = state.get();
    if (known instanceof Outcome) {
      end(call, ((Outcome) known).result);
    }
  }

  private static void end(AsyncCall call, Object result) {
    if (result instanceof Result.Failure) {
      call.end(null, ((Result.Failure) result).exception);
    } else {
      call.end(result, null);
    }
  }

  @Override
  public long startNanos() {
    return startNanos;
  }

  @Override
  public void attach(Object something) {
    attached = something;
  }

  @Override
  public @Nullable Object attached() {
    return attached;
  }

  private static final class Outcome {
    final Object result;

    Outcome(Object result) {
      this.result = result;
    }
  }
}
