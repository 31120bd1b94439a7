package dev.weir.rules;

import dev.weir.spi.Completion;
import dev.weir.spi.Suspension;
import dev.weir.weave.AdviceSource;
import dev.weir.weave.ProbeSource;
import org.jspecify.annotations.Nullable;

/** What sees calls complete after their methods returned, type by type. One for a JVM. */
public final class AsyncSupport {
  static final String STAGE = "stage";
  static final String FUTURE = "future";

  private final AdviceSource libraries;
  private final FutureTasks tasks;
  private final Completion stages = new StageCompletion();
  private final Completion futures;

  /**
   * @param libraries where the implementations for libraries come from
   */
  public AsyncSupport(AdviceSource libraries, Reweaver reweaver) {
    this.libraries = libraries;
    this.tasks = new FutureTasks(reweaver);
    this.futures = new FutureCompletion(tasks);
  }

  /** The hook on the tasks of executors, which does nothing before it is needed. */
  public ProbeSource tasks() {
    return tasks;
  }

  /**
   * @param application the loader of the woven class
   * @throws ReflectiveOperationException where the library at hand is not the one that was expected
   */
  Completion completion(AsyncType type, @Nullable ClassLoader application)
      throws ReflectiveOperationException {
    switch (type.completion) {
      case STAGE:
        return stages;
      case FUTURE:
        return futures;
      default:
        return (Completion)
            libraries.load(type.completion, application).getDeclaredConstructor().newInstance();
    }
  }

  /**
   * @param application the loader of the woven class
   * @throws ReflectiveOperationException where the library at hand is not the one that was expected
   */
  Suspension suspension(AsyncType type, @Nullable ClassLoader application)
      throws ReflectiveOperationException {
    return (Suspension)
        libraries.load(type.completion, application).getDeclaredConstructor().newInstance();
  }
}
