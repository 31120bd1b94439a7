package dev.weir.instrumentation.kotlin;

import dev.weir.spi.Suspension;
import kotlin.coroutines.Continuation;
import kotlin.coroutines.intrinsics.IntrinsicsKt;
import kotlin.coroutines.jvm.internal.BaseContinuationImpl;
import kotlin.coroutines.jvm.internal.DebugMetadata;
import org.jspecify.annotations.Nullable;

/** Suspend functions as Kotlin 1.3+ compiles them. */
public final class KotlinSuspension implements Suspension {
  private static final Object SUSPENDED = IntrinsicsKt.getCOROUTINE_SUSPENDED();

  /** {@code com.acme.Orders.place}: the function that a state machine belongs to. */
  private static final ClassValue<String> FUNCTION =
      new ClassValue<String>() {
        @Override
        protected String computeValue(Class<?> type) {
          DebugMetadata written = type.getAnnotation(DebugMetadata.class);
          return written == null ? "" : written.c() + "." + written.m();
        }
      };

  @Override
  @SuppressWarnings("unchecked")
  public Object enter(
      Object continuation, Object key, boolean outermost, String className, String function) {
    boolean goesOn = FUNCTION.get(continuation.getClass()).equals(className + "." + function);
    return goesOn || isWithin(continuation, key, outermost)
        ? continuation
        : new MeasuredContinuation((Continuation<Object>) continuation, key);
  }

  /** Whether what is resumed, or its caller and so on, is a call that is measured already. */
  private static boolean isWithin(Object continuation, Object key, boolean outermost) {
    Object at = continuation;
    for (boolean first = true; at instanceof BaseContinuationImpl; first = false) {
      if (at instanceof MeasuredContinuation && ((MeasuredContinuation) at).key == key) {
        return true;
      }
      if (!first && !outermost && !(at instanceof MeasuredContinuation)) {
        return false;
      }
      at = ((BaseContinuationImpl) at).getCompletion();
    }
    return false;
  }

  @Override
  @SuppressWarnings("ReferenceEquality")
  public boolean isSuspended(@Nullable Object returned) {
    return returned == SUSPENDED;
  }
}
