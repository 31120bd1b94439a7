package dev.weir.instrumentation.contextpropagation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.testing.Weir;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Every way in which work leaves the thread of a request, and what it finds where it runs. */
@Timeout(20)
class ContextPropagationTest {
  private static final String NOBODY = "nobody";

  @RegisterExtension static final Weir weir = Weir.otel();
  @TempDir static Path folder;

  private final ExecutorService one = Executors.newSingleThreadExecutor();
  private final ExecutorService two = Executors.newFixedThreadPool(2);
  private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(1);

  @BeforeEach
  void declare() throws Exception {
    weir.context(
        Files.writeString(
            folder.resolve("weir.yaml"),
            "context: {tenant: {from: [http.header.X-Tenant], default: nobody}}"));
  }

  @AfterEach
  void stop() {
    weir.serve(null);
    Arrays.asList(one, two, clock).forEach(ExecutorService::shutdownNow);
  }

  private static String tenant() {
    return Objects.requireNonNull(weir.read("tenant"));
  }

  @Test
  void whatIsSubmittedHasTheContextOfItsSubmitter() throws Exception {
    List<Future<String>> results = new ArrayList<>();
    for (String tenant : List.of("a", "b", "a", "c")) {
      weir.serve(tenant);
      results.add(two.submit(ContextPropagationTest::tenant));
    }
    weir.serve(null);
    results.add(two.submit(ContextPropagationTest::tenant));

    List<String> tenants = new ArrayList<>();
    for (Future<String> result : results) {
      tenants.add(result.get());
    }
    assertThat(tenants).containsExactly("a", "b", "a", "c", NOBODY);
  }

  @Test
  void whatIsExecutedHasTheContextOfItsSubmitter() throws Exception {
    List<String> tenants = new CopyOnWriteArrayList<>();
    for (String tenant : List.of("a", "b", "a", "c")) {
      weir.serve(tenant);
      one.execute(() -> tenants.add(tenant()));
    }
    weir.serve(null);
    one.submit(() -> tenants.add(tenant())).get();

    assertThat(tenants).containsExactly("a", "b", "a", "c", NOBODY);
  }

  @Test
  void oneObjectSubmittedByManyTakesTheirContextsInTurn() throws Exception {
    List<String> tenants = new CopyOnWriteArrayList<>();
    Runnable shared = () -> tenants.add(tenant());
    CountDownLatch allSubmitted = new CountDownLatch(1);
    one.submit(() -> allSubmitted.await(10, TimeUnit.SECONDS));
    for (String tenant : Arrays.asList("a", "b", null, "c", null)) {
      weir.serve(tenant);
      one.execute(shared);
    }
    allSubmitted.countDown();
    weir.serve(null);
    one.submit(() -> {}).get();
    one.execute(shared);
    one.submit(() -> {}).get();

    assertThat(tenants).containsExactly("a", "b", NOBODY, "c", NOBODY, NOBODY);
  }

  @Test
  void whatAPoolRefusesLeavesNothingBehind() throws Exception {
    List<String> tenants = new CopyOnWriteArrayList<>();
    Runnable shared = () -> tenants.add(tenant());
    CountDownLatch full = new CountDownLatch(1);
    ThreadPoolExecutor small =
        new ThreadPoolExecutor(
            1,
            1,
            1,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(1),
            new ThreadPoolExecutor.CallerRunsPolicy());
    small.submit(() -> full.await(10, TimeUnit.SECONDS));
    weir.serve("a");
    small.execute(shared);
    weir.serve("b");
    small.execute(shared);
    assertThat(tenants).as("the caller ran it").containsExactly("b");
    full.countDown();
    weir.serve(null);
    while (small.getCompletedTaskCount() < 2) {
      Thread.onSpinWait();
    }
    small.execute(shared);
    small.shutdown();
    small.awaitTermination(10, TimeUnit.SECONDS);

    assertThat(tenants).containsExactly("b", "a", NOBODY);
  }

  @Test
  void aWorkerThatARequestStartedServesTheNextForItself() throws Exception {
    weir.serve("a");
    CountDownLatch ran = new CountDownLatch(1);
    one.execute(ran::countDown);
    ran.await();
    weir.serve(null);

    assertThat(one.submit(ContextPropagationTest::tenant).get()).isEqualTo(NOBODY);
  }

  @Test
  void whatIsScheduledOnceIsCarriedAndWhatIsPeriodicIsNot() throws Exception {
    List<String> periodic = new CopyOnWriteArrayList<>();
    CountDownLatch twice = new CountDownLatch(2);
    weir.serve("a");
    ScheduledFuture<String> once =
        clock.schedule(ContextPropagationTest::tenant, 5, TimeUnit.MILLISECONDS);
    clock.scheduleAtFixedRate(
        () -> {
          periodic.add(tenant());
          twice.countDown();
        },
        0,
        1,
        TimeUnit.MILLISECONDS);
    weir.serve(null);

    assertThat(once.get()).isEqualTo("a");
    twice.await();
    assertThat(periodic).containsOnly(NOBODY);
  }

  @RepeatedTest(30)
  void whatIsForkedIsCarried() throws Exception {
    weir.serve("a");
    ForkJoinTask<String> adapted = ForkJoinPool.commonPool().submit(ContextPropagationTest::tenant);
    Set<String> parallel = ConcurrentHashMap.newKeySet();
    IntStream.range(0, 10_000).parallel().forEach(i -> parallel.add(tenant()));
    weir.serve(null);

    assertThat(adapted.get()).isEqualTo("a");
    assertThat(parallel).containsExactly("a");
    assertThat(ForkJoinPool.commonPool().submit(ContextPropagationTest::tenant).get())
        .isEqualTo(NOBODY);
  }

  @Test
  void everyStageOfACompletableFutureRunsForWhomItWasMade() throws Exception {
    List<String> tenants = new CopyOnWriteArrayList<>();
    CompletableFuture<String> source = new CompletableFuture<>();
    weir.serve("a");
    CompletableFuture<?> stages =
        source
            .thenApply(x -> note(tenants))
            .thenApplyAsync(x -> note(tenants))
            .thenComposeAsync(x -> CompletableFuture.supplyAsync(() -> note(tenants), two), two)
            .thenCombine(
                CompletableFuture.supplyAsync(() -> note(tenants)), (x, y) -> note(tenants))
            .thenAcceptAsync(x -> note(tenants), one)
            .thenRun(() -> note(tenants))
            .handleAsync((x, e) -> note(tenants))
            .whenComplete((x, e) -> note(tenants));
    weir.serve("b");
    CompletableFuture<String> others = source.thenApply(x -> tenant());
    source.complete("now");
    assertThat(tenant()).as("of the thread that completed it").isEqualTo("b");

    stages.get();
    assertThat(others.get()).isEqualTo("b");
    assertThat(tenants).hasSize(9).containsOnly("a");
  }

  private static String note(List<String> tenants) {
    tenants.add(tenant());
    return "";
  }

  @Test
  void newThreadsAreCarriedAndATimersThreadIsNot() throws Exception {
    List<String> tenants = new CopyOnWriteArrayList<>();
    CountDownLatch rung = new CountDownLatch(1);
    weir.serve("a");
    Thread thread = new Thread(() -> note(tenants));
    thread.start();
    thread.join();
    Timer timer = new Timer(true);
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            note(tenants);
            rung.countDown();
          }
        },
        1);
    rung.await();
    timer.cancel();

    assertThat(tenants).containsExactly("a", NOBODY);
  }

  @Test
  void aTaskThatThrowsLeavesItsThreadClean() throws Exception {
    weir.serve("a");
    Future<?> failed =
        one.submit(
            () -> {
              throw new IllegalStateException("the task's own");
            });
    CompletableFuture<?> stage =
        CompletableFuture.runAsync(
            () -> {
              throw new IllegalStateException("the task's own");
            },
            two);
    weir.serve(null);

    assertThat(failed).failsWithin(java.time.Duration.ofSeconds(5));
    assertThat(stage).failsWithin(java.time.Duration.ofSeconds(5));
    assertThat(one.submit(ContextPropagationTest::tenant).get()).isEqualTo(NOBODY);
    assertThat(two.submit(ContextPropagationTest::tenant).get()).isEqualTo(NOBODY);
    assertThat(two.submit(ContextPropagationTest::tenant).get()).isEqualTo(NOBODY);
  }
}
