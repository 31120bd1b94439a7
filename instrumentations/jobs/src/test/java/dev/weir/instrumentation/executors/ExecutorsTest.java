package dev.weir.instrumentation.executors;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.jobs.Pools;
import dev.weir.testing.Garbage;
import dev.weir.testing.Weir;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a thread pool shows of itself. */
class ExecutorsTest {
  @RegisterExtension final Weir weir = Weir.otel();

  private final List<ExecutorService> pools = new ArrayList<>();
  private final CountDownLatch free = new CountDownLatch(1);

  @AfterEach
  void stop() {
    free.countDown();
    pools.forEach(ExecutorService::shutdownNow);
  }

  @Test
  void showsItsThreadsAndItsQueueAsTheyAre() throws Exception {
    ThreadPoolExecutor mailer = mailer();
    for (int i = 0; i < 5; i++) {
      mailer.submit(() -> free.await(30, TimeUnit.SECONDS));
    }

    weir.eventually(
        scrape -> {
          assertThat(gauge("active_threads")).isEqualTo(2);
          assertThat(gauge("queued_tasks")).isEqualTo(3);
          assertThat(gauge("pool_size_threads")).isEqualTo(2);
          assertThat(gauge("pool_core_threads")).isEqualTo(2);
          assertThat(gauge("pool_max_threads")).isEqualTo(3);
          assertThat(gauge("completed_tasks_total")).isZero();
        });

    free.countDown();
    weir.eventually(scrape -> assertThat(gauge("completed_tasks_total")).isEqualTo(5));
    assertThat(gauge("active_threads")).isZero();
  }

  private double gauge(String what) {
    return weir.scrape().sum("executor_" + what, "name=\"mailer\"");
  }

  private ThreadPoolExecutor mailer() {
    AtomicInteger number = new AtomicInteger();
    ThreadFactory factory = task -> new Thread(task, "mailer-" + number.incrementAndGet());
    ThreadPoolExecutor mailer =
        new ThreadPoolExecutor(2, 3, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), factory);
    pools.add(mailer);
    return mailer;
  }

  @Test
  void aPoolThatIsStoppedLeavesWhatItCompletedAndNothingElse() throws Exception {
    ThreadPoolExecutor first = mailer();
    first.submit(() -> {}).get();
    first.shutdown();
    first.awaitTermination(30, TimeUnit.SECONDS);
    assertThat(weir.scrape().samples("executor_pool_size_threads")).isEmpty();
    assertThat(gauge("completed_tasks_total")).isOne();

    mailer().submit(() -> {}).get();
    weir.eventually(scrape -> assertThat(gauge("completed_tasks_total")).isEqualTo(2));
    assertThat(gauge("pool_size_threads")).isOne();
  }

  @Test
  void aPoolWhoseThreadsAreOnlyNumberedIsCalledAfterWhoMadeIt() throws Exception {
    Pools numbered = new Pools();
    pools.add(numbered.one);
    numbered.one.submit(() -> {}).get();

    assertThat(weir.scrape().samples("executor_pool_max_threads"))
        .containsExactly("executor_pool_max_threads{name=\"Pools\"} 1.0");
  }

  @Test
  void aPoolThatNobodyHoldsIsCollected() throws Exception {
    WeakReference<Object> pool = new WeakReference<>(forgotten());
    Garbage.awaitCollected(pool);
  }

  private static Object forgotten() throws Exception {
    ExecutorService forgotten = Executors.newFixedThreadPool(1);
    forgotten.submit(() -> {}).get();
    forgotten.shutdown();
    forgotten.awaitTermination(30, TimeUnit.SECONDS);
    return forgotten;
  }
}
