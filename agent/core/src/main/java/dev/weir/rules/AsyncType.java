package dev.weir.rules;

import dev.weir.rules.types.MethodModel;
import dev.weir.rules.types.Properties;
import dev.weir.rules.types.TypeModel;
import dev.weir.rules.types.ValueType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/**
 * A type that stands for something yet to come, as a method declares it: what sees its completion,
 * and what it comes to. Immutable.
 */
final class AsyncType {
  private static final String OF_LIBRARIES = "dev.weir.instrumentation.";
  private static final String STAGE = "java/util/concurrent/CompletionStage";
  private static final String FUTURE = "java/util/concurrent/Future";
  private static final String LISTENABLE = "com/google/common/util/concurrent/ListenableFuture";
  private static final String SUSPENDING = OF_LIBRARIES + "kotlin.KotlinSuspension";
  private static final String LISTENING = OF_LIBRARIES + "guava.ListenableFutureCompletion";

  /** The class that sees the completion, of {@link AsyncSupport}. */
  final String completion;

  /** What it comes to; void where that is no single value. */
  final ValueType value;

  /**
   * Whether what is returned may be, or may not be, such an object: the declared type is silent.
   */
  final boolean uncertain;

  /** Whether it runs anew for each subscriber: then the application is given another object. */
  final boolean cold;

  /** Whether it is a function that is suspended, and no object that it returns. */
  boolean isSuspending() {
    return completion.equals(SUSPENDING);
  }

  private AsyncType(String completion, ValueType value, boolean uncertain, boolean cold) {
    this.completion = completion;
    this.value = value;
    this.uncertain = uncertain;
    this.cold = cold;
  }

  /** Of what a method returns; null where that is there as soon as it returns. */
  static @Nullable AsyncType of(MethodModel method, TypeModel types) {
    ValueType suspended = method.suspendedType();
    if (suspended != null) {
      return new AsyncType(SUSPENDING, suspended, false, false);
    }
    ValueType returned = method.returnType();
    if (returned.isPrimitive() || returned.isArray()) {
      return null;
    }
    if (returned.equals(ValueType.OBJECT)) {
      return new AsyncType(AsyncSupport.STAGE, ValueType.OBJECT, true, false);
    }
    if (returned.isOfJdk() && !returned.internalName().startsWith("java/util/concurrent/")) {
      return null;
    }
    AsyncType cold = cold(returned);
    if (cold != null) {
      return cold;
    }
    Properties properties = Properties.of(returned, types);
    if (properties.extend(STAGE)) {
      return new AsyncType(AsyncSupport.STAGE, properties.argument(STAGE, 0), false, false);
    }
    if (properties.extend(LISTENABLE)) {
      return new AsyncType(LISTENING, properties.argument(LISTENABLE, 0), false, false);
    }
    return properties.extend(FUTURE)
        ? new AsyncType(AsyncSupport.FUTURE, properties.argument(FUTURE, 0), false, false)
        : null;
  }

  /** Exactly what is declared: of a subclass the application would miss what it adds. */
  private static @Nullable AsyncType cold(ValueType returned) {
    String home = home(returned.internalName());
    String name = ValueType.simpleName(returned.toString());
    if (home == null
        || !" Mono Flux Single Maybe Completable Observable Flowable ".contains(" " + name + " ")) {
      return null;
    }
    boolean single = name.equals("Mono") || name.equals("Single") || name.equals("Maybe");
    List<ValueType> arguments = returned.arguments();
    ValueType one = arguments.isEmpty() ? ValueType.OBJECT : arguments.get(0);
    ValueType value = single ? one : ValueType.of(Type.VOID_TYPE);
    return new AsyncType(OF_LIBRARIES + home + name + "Completion", value, false, true);
  }

  private static @Nullable String home(String type) {
    switch (type.substring(0, type.lastIndexOf('/') + 1)) {
      case "reactor/core/publisher/":
        return "reactor.";
      case "io/reactivex/":
        return "rxjava2.";
      case "io/reactivex/rxjava3/core/":
        return "rxjava3.";
      default:
        return null;
    }
  }
}
