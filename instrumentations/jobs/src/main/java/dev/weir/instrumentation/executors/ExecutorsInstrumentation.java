package dev.weir.instrumentation.executors;

import static dev.weir.spi.Methods.constructors;
import static dev.weir.spi.Methods.named;

import dev.weir.spi.Instrumentation;
import dev.weir.spi.Weaver;

/**
 * The JDK's {@code ThreadPoolExecutor}, Java 8 to 25, and the application's periodic tasks on its
 * scheduled kind. Woven where a pool is made, where one of its threads begins and where periodic
 * work is scheduled; nothing where tasks are submitted or run. The constructor with seven
 * parameters is where all others lead, {@code runWorker} what each thread runs, in the sources of
 * OpenJDK 8, 11, 17, 21 and 25.
 */
public final class ExecutorsInstrumentation implements Instrumentation {
  private static final String CONCURRENT = "java.util.concurrent.";
  private static final String HERE = "dev.weir.instrumentation.executors.";

  @Override
  public String name() {
    return "executors";
  }

  @Override
  public void weave(Weaver weaver) {
    weaver
        .type(CONCURRENT + "ThreadPoolExecutor")
        .advise(constructors().takingCount(7), HERE + "PoolMade")
        .advise(named("runWorker").takingCount(1), HERE + "ThreadStarted");
    weaver
        .type(CONCURRENT + "ScheduledThreadPoolExecutor")
        .advise(
            named("scheduleAtFixedRate", "scheduleWithFixedDelay").takingCount(4),
            HERE + "PeriodicScheduled");
  }
}
