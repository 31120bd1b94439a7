package dev.weir.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.rules.Orders.Order;
import dev.weir.rules.Orders.Promise;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Calls whose outcome is known after their method has returned. */
class AsyncRuleTest {
  private static final String RULE =
      """
        - name: orders
          match: {class: CLASS, method: METHOD}
          METHODKEYS
          labels: {tenant: LABEL}
          metrics:
            - name: orders_total
              type: counter
              labels: {id: return.id, ok: success, error: simple_name(thrown)}
            - {name: order_lines_total, type: counter, value: return.lines}
            - {name: order_ms, type: histogram, buckets: [25, 60000]}
            - {name: orders_running, type: in_flight}
      """;

  private static Measured orders(String method, String label, String... keys) throws Exception {
    String rule =
        RULE.replace("CLASS", Orders.class.getName())
            .replace("METHODKEYS", keys.length == 0 ? "nested: outermost" : keys[0])
            .replace("METHOD", method)
            .replace("LABEL", label);
    return new Measured(rule, Orders.class);
  }

  private static Object order(Measured measured, String id, int lines) throws Exception {
    return measured.make(Order.class, id, lines);
  }

  @Test
  void aFuturesOutcomeIsTheCalls() throws Exception {
    try (Measured measured = orders("place", "arg0")) {
      Object orders = measured.make(Orders.class);
      CompletableFuture<Object> answer = new CompletableFuture<>();
      assertThat(measured.call(orders, "place", "acme", answer)).isSameAs(answer);

      assertThat(measured.samples("orders_running"))
          .containsExactly("orders_running{tenant=\"acme\"} 1.0");
      assertThat(measured.samples("orders_total")).isEmpty();
      Thread.sleep(30);
      answer.complete(order(measured, "7", 3));

      assertThat(measured.samples("orders_total"))
          .containsExactly(
              "orders_total{error=\"unknown\",id=\"7\",ok=\"true\",tenant=\"acme\"} 1.0");
      assertThat(measured.samples("order_lines_total"))
          .containsExactly("order_lines_total{tenant=\"acme\"} 3.0");
      assertThat(measured.samples("order_ms_bucket"))
          .startsWith(
              "order_ms_bucket{tenant=\"acme\",le=\"25.0\"} 0",
              "order_ms_bucket{tenant=\"acme\",le=\"60000.0\"} 1");
      assertThat(measured.samples("orders_running"))
          .containsExactly("orders_running{tenant=\"acme\"} 0.0");
      assertThat(measured.errors).isEmpty();
    }
  }

  @Test
  void failuresAndCancellationsAreOutcomes() throws Exception {
    try (Measured measured = orders("derived", "method")) {
      Object orders = measured.make(Orders.class);
      CompletableFuture<Object> failing = new CompletableFuture<>();
      Object stage = measured.call(orders, "derived", failing);
      failing.completeExceptionally(new IllegalStateException("sold out"));
      assertThatThrownBy(() -> ((CompletableFuture<?>) stage).get())
          .isInstanceOf(ExecutionException.class)
          .hasRootCauseMessage("sold out");
      Object cancelled = measured.call(orders, "derived", new CompletableFuture<>());
      ((CompletableFuture<?>) cancelled).cancel(true);
      assertThatThrownBy(() -> ((CompletableFuture<?>) cancelled).get())
          .isInstanceOf(CancellationException.class);

      assertThat(measured.samples("orders_total"))
          .containsExactlyInAnyOrder(
              "orders_total{error=\"IllegalStateException\",id=\"unknown\",ok=\"false\","
                  + "tenant=\"derived\"} 1.0",
              "orders_total{error=\"CancellationException\",id=\"unknown\",ok=\"false\","
                  + "tenant=\"derived\"} 1.0");
      assertThat(measured.samples("orders_running"))
          .containsExactly("orders_running{tenant=\"derived\"} 0.0");
      assertThat(measured.errors).isEmpty();
    }
  }

  @Test
  void whatIsThrownOrNullInsteadOfAFutureEndsTheCallAtOnce() throws Exception {
    try (Measured measured = orders("place", "arg0")) {
      Object orders = measured.make(Orders.class);
      assertThatThrownBy(() -> measured.call(orders, "place", null, null))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(measured.call(orders, "place", "acme", null)).isNull();
      CompletableFuture<Object> done = CompletableFuture.completedFuture(order(measured, "1", 1));
      assertThat(measured.call(orders, "place", "acme", done)).isSameAs(done);

      assertThat(measured.samples("orders_total"))
          .containsExactlyInAnyOrder(
              "orders_total{error=\"IllegalArgumentException\",id=\"unknown\",ok=\"false\","
                  + "tenant=\"unknown\"} 1.0",
              "orders_total{error=\"unknown\",id=\"unknown\",ok=\"true\",tenant=\"acme\"} 1.0",
              "orders_total{error=\"unknown\",id=\"1\",ok=\"true\",tenant=\"acme\"} 1.0");
      assertThat(measured.samples("orders_running"))
          .containsExactlyInAnyOrder(
              "orders_running{tenant=\"acme\"} 0.0", "orders_running{tenant=\"unknown\"} 0.0");
    }
  }

  @Test
  void aSubclassOfAFutureIsOne() throws Exception {
    try (Measured measured = orders("promised", "method", "success: return.lines > 2")) {
      Object orders = measured.make(Orders.class);
      @SuppressWarnings("unchecked")
      CompletableFuture<Object> promise = (CompletableFuture<Object>) measured.make(Promise.class);
      measured.call(orders, "promised", promise);
      promise.complete(order(measured, "9", 2));
      assertThat(measured.log()).isEmpty();
      assertThat(measured.errors).isEmpty();
      assertThat(measured.samples("orders_total"))
          .containsExactly(
              "orders_total{error=\"unknown\",id=\"9\",ok=\"false\",tenant=\"promised\"} 1.0");
    }
  }

  @Test
  void whatIsDeclaredAsAnObjectIsWaitedForIfItIsAStage() throws Exception {
    String rule =
        """
          - name: any
            match: {class: CLASS, method: anything}
            metrics:
              - {name: any_total, type: counter, labels: {answer: return, ok: success}}
              - {name: any_running, type: in_flight}
        """;
    try (Measured measured =
        new Measured(rule.replace("CLASS", Orders.class.getName()), Orders.class)) {
      Object orders = measured.make(Orders.class);
      CompletableFuture<Object> answer = new CompletableFuture<>();
      measured.call(orders, "anything", answer);
      measured.call(orders, "anything", 5);
      assertThat(measured.samples("any_running")).containsExactly("any_running 1.0");
      answer.complete("late");

      assertThat(measured.samples("any_total"))
          .containsExactlyInAnyOrder(
              "any_total{answer=\"5\",ok=\"true\"} 1.0",
              "any_total{answer=\"late\",ok=\"true\"} 1.0");
      assertThat(measured.samples("any_running")).containsExactly("any_running 0.0");
    }
  }

  @Test
  void aTaskOfAnExecutorEndsWhenItIsDone() throws Exception {
    String rule =
        """
          - name: task
            match: {class: CLASS, method: submit}
            metrics:
              - {name: tasks_total, type: counter, labels: {answer: return, error: simple_name(thrown)}}
              - {name: tasks_running, type: in_flight}
        """;
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try (Measured measured =
        new Measured(rule.replace("CLASS", Orders.class.getName()), Orders.class)) {
      Object orders = measured.make(Orders.class);
      CountDownLatch latch = new CountDownLatch(1);
      Callable<String> waiting =
          () -> {
            latch.await();
            return "done";
          };
      Callable<String> failing =
          () -> {
            throw new IllegalStateException("no");
          };
      Future<?> first = (Future<?>) measured.call(orders, "submit", pool, waiting);
      Future<?> second = (Future<?>) measured.call(orders, "submit", pool, failing);
      Future<?> third = (Future<?>) measured.call(orders, "submit", pool, waiting);
      third.cancel(true);
      assertThat(measured.samples("tasks_running")).containsExactly("tasks_running 2.0");
      latch.countDown();
      assertThat(first.get()).isEqualTo("done");
      assertThatThrownBy(second::get).isInstanceOf(ExecutionException.class);
      pool.shutdown();
      assertThat(pool.awaitTermination(10, java.util.concurrent.TimeUnit.SECONDS)).isTrue();

      assertThat(measured.samples("tasks_total"))
          .containsExactlyInAnyOrder(
              "tasks_total{answer=\"done\",error=\"unknown\"} 1.0",
              "tasks_total{answer=\"unknown\",error=\"IllegalStateException\"} 1.0",
              "tasks_total{answer=\"unknown\",error=\"CancellationException\"} 1.0");
      assertThat(measured.samples("tasks_running")).containsExactly("tasks_running 0.0");
      assertThat(measured.log()).isEmpty();
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void anyOtherFutureEndsItsCallWhenTheMethodReturnsWhichIsSaid() throws Exception {
    String rule =
        """
          - name: forked
            match: {class: CLASS, method: forked}
            metrics:
              - {name: forks_total, type: counter, labels: {answer: return}}
        """;
    try (Measured measured =
        new Measured(rule.replace("CLASS", Orders.class.getName()), Orders.class)) {
      Object orders = measured.make(Orders.class);
      CountDownLatch latch = new CountDownLatch(1);
      Callable<Integer> waiting =
          () -> {
            latch.await();
            return 1;
          };
      Future<?> future = (Future<?>) measured.call(orders, "forked", waiting);
      latch.countDown();
      assertThat(future.get()).isEqualTo(1);
      assertThat(measured.samples("forks_total"))
          .containsExactly("forks_total{answer=\"unknown\"} 1.0");
      assertThat(measured.log()).contains("does not tell when it is done");
    }
  }

  @Test
  void onlyTheOutermostOfCallsWithinCallsCounts() throws Exception {
    String rule =
        """
          - name: again
            match: {class: CLASS, method: again}
            metrics: [{name: again_total, type: counter, labels: {n: return, times: arg0}}]
          - name: every
            match: {class: CLASS, method: again}
            nested: all
            metrics:
              - {name: every_total, type: counter}
              - {name: every_seconds, type: histogram}
              - {name: every_running, type: in_flight}
        """;
    try (Measured measured =
        new Measured(rule.replace("CLASS", Orders.class.getName()), Orders.class)) {
      Object orders = measured.make(Orders.class);
      CompletableFuture<Integer> answer = new CompletableFuture<>();
      Object last = measured.call(orders, "again", 3, answer);
      assertThat(measured.samples("every_running")).containsExactly("every_running 4.0");
      answer.complete(10);
      assertThat(((CompletableFuture<?>) last).get()).isEqualTo(13);
      assertThat(measured.samples("again_total"))
          .containsExactly("again_total{n=\"13\",times=\"3\"} 1.0");
      assertThat(measured.samples("every_total")).containsExactly("every_total 4.0");
      assertThat(measured.samples("every_seconds_count")).containsExactly("every_seconds_count 4");
      assertThat(measured.samples("every_running")).containsExactly("every_running 0.0");
    }
  }

  @Test
  void whatNeverCompletesIsHeldByNobody() throws Exception {
    try (Measured measured = orders("place", "arg0")) {
      Object orders = measured.make(Orders.class);
      WeakReference<Object> forgotten = new WeakReference<>(new CompletableFuture<Object>());
      measured.call(orders, "place", "acme", forgotten.get());
      long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      while (forgotten.get() != null && System.nanoTime() < end) {
        System.gc();
        Thread.sleep(20);
      }
      assertThat(forgotten.get()).isNull();
    }
  }

  @Test
  void theResolvedTypeIsWhatExpressionsAreCheckedAgainst() throws Exception {
    try (Measured measured = orders("place", "return.tenant")) {
      measured.make(Orders.class);
      assertThat(measured.log())
          .contains("`return.tenant`: dev.weir.rules.Orders$Order has no property `tenant`");
    }
  }
}
