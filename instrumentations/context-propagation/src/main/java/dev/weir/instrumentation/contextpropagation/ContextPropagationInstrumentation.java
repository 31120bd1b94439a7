package dev.weir.instrumentation.contextpropagation;

import dev.weir.spi.Instrumentation;
import dev.weir.spi.Methods;
import dev.weir.spi.Purpose;
import dev.weir.spi.Weaver;

/**
 * Brings the request's context to the threads that work for it, Java 8 to 25. Nothing of an
 * application is woven, and of the JDK only where work becomes an object and where that is run:
 *
 * <ul>
 *   <li>{@code FutureTask}, one for each {@code submit} and {@code schedule}: also what Reactor's
 *       schedulers and Spring's executors make. Periodic work runs through {@code runAndReset} and
 *       belongs to no request.
 *   <li>{@code ForkJoinTask}: what is forked, parallel streams, and every stage of a {@code
 *       CompletableFuture}, which are {@code ForkJoinTask}s too. {@code doExec} runs it in a pool;
 *       elsewhere {@code tryFire} runs a stage and {@code run} an asynchronous supplier.
 *   <li>{@code ThreadPoolExecutor.execute}, for tasks that are the application's own objects.
 *       Between two of them {@code getTask} is where a worker belongs to nobody. Tomcat's executor
 *       is a copy of the class.
 * </ul>
 *
 * <p>New threads, virtual ones and those of structured concurrency among them, inherit the context
 * (see {@code RequestContext}), so pools of threads have to forget it: {@code runWorker}, {@code
 * ForkJoinWorkerThread.run}, {@code TimerThread.run}. Read in the sources of OpenJDK 8, 11, 17, 21
 * and 25: the methods have the same names and parameters in each.
 */
public final class ContextPropagationInstrumentation implements Instrumentation {
  private static final String CONCURRENT = "java.util.concurrent.";
  private static final String ADVICE = "dev.weir.instrumentation.contextpropagation.";
  private static final String[] STAGES = {
    "UniApply",
    "UniAccept",
    "UniRun",
    "UniWhenComplete",
    "UniHandle",
    "UniExceptionally",
    "UniComposeExceptionally",
    "UniCompose",
    "BiApply",
    "BiAccept",
    "BiRun",
    "OrApply",
    "OrAccept",
    "OrRun",
  };

  @Override
  public String name() {
    return "context_propagation";
  }

  @Override
  public Purpose purpose() {
    return Purpose.CONTEXT;
  }

  @Override
  public void weave(Weaver weaver) {
    weaver
        .type(CONCURRENT + "FutureTask")
        .advise(Methods.constructors(), ADVICE + "TaskMade")
        .advise(Methods.named("run").takingCount(0), ADVICE + "TaskRun");
    weaver
        .type(CONCURRENT + "ForkJoinTask")
        .advise(Methods.constructors(), ADVICE + "TaskMade")
        .advise(Methods.named("doExec").takingCount(0), ADVICE + "ForkRun");
    String future = CONCURRENT + "CompletableFuture$";
    weaver
        .type(future + "AsyncRun", future + "AsyncSupply")
        .advise(Methods.named("run").takingCount(0), ADVICE + "TaskRun");
    for (String stage : STAGES) {
      weaver
          .type(future + stage)
          .advise(Methods.named("tryFire").takingCount(1), ADVICE + "StageFired");
    }
    pools(weaver, CONCURRENT + "ThreadPoolExecutor");
    pools(weaver, "org.apache.tomcat.util.threads.ThreadPoolExecutor");
    weaver
        .type(CONCURRENT + "ForkJoinWorkerThread", "java.util.TimerThread")
        .advise(Methods.named("run").takingCount(0), ADVICE + "WorkerStarted");
  }

  private static void pools(Weaver weaver, String executor) {
    weaver
        .type(executor)
        .advise(Methods.named("execute").takingCount(1), ADVICE + "TaskSubmitted")
        .advise(Methods.named("reject").takingCount(1), ADVICE + "TaskRejected")
        .advise(Methods.named("runWorker").takingCount(1), ADVICE + "PoolWorkerStarted")
        .advise(Methods.named("getTask").takingCount(0), ADVICE + "TaskTaken");
    weaver
        .type(executor + "$Worker")
        .advise(Methods.constructors().takingCount(2), ADVICE + "PoolWorkerMade");
  }
}
