package com.example.tenants;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The ways in which work leaves the thread of a request. */
final class Ways {
  private static final int PATIENCE_SECONDS = 20;

  private final Ledger ledger;
  private final ExecutorService pool = Executors.newFixedThreadPool(4, daemons());
  private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2, daemons());
  private final ForkJoinPool forks = new ForkJoinPool(3);

  Ways(Ledger ledger) {
    this.ledger = ledger;
  }

  Map<String, Work> all() {
    Map<String, Work> ways = new LinkedHashMap<>();
    ways.put("here", ledger::charge);
    ways.put("submit", t -> pool.submit(() -> ledger.charge(t)).get(PATIENCE_SECONDS, SECONDS));
    ways.put("execute", this::execute);
    ways.put("schedule", t -> clock.schedule(() -> ledger.charge(t), 1, MICROSECONDS).get());
    ways.put("fork", t -> forks.submit(() -> ledger.charge(t)).get(PATIENCE_SECONDS, SECONDS));
    ways.put("parallel", t -> IntStream.range(0, 8).parallel().forEach(i -> ledger.charge(t)));
    ways.put("async", this::async);
    ways.put("completed", this::completedElsewhere);
    Bookkeeper bookkeeper = Bookkeeper.of(ledger);
    ways.put("spring", t -> bookkeeper.charge(t).get(PATIENCE_SECONDS, SECONDS));
    ways.put("mono", this::mono);
    ways.put("flux", this::flux);
    ways.put("thread", this::thread);
    NewerJava.addTo(ways, ledger);
    return ways;
  }

  private static final TimeUnit SECONDS = TimeUnit.SECONDS;
  private static final TimeUnit MICROSECONDS = TimeUnit.MICROSECONDS;

  private void execute(String tenant) throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    pool.execute(
        () -> {
          ledger.charge(tenant);
          done.countDown();
        });
    if (!done.await(PATIENCE_SECONDS, SECONDS)) {
      throw new IllegalStateException("never executed");
    }
  }

  private void async(String tenant) throws Exception {
    CompletableFuture.supplyAsync(() -> tenant)
        .thenApplyAsync(t -> t + "!", pool)
        .thenAcceptAsync(t -> ledger.charge(tenant))
        .get(PATIENCE_SECONDS, SECONDS);
  }

  /** A stage that is not asynchronous runs on the thread of whoever completes what it waits for. */
  private void completedElsewhere(String tenant) throws Exception {
    CompletableFuture<String> answer = new CompletableFuture<>();
    CompletableFuture<?> charged = answer.thenAccept(t -> ledger.charge(tenant));
    Completer.COMPLETIONS.add(() -> answer.complete("from a thread that knows no request"));
    charged.get(PATIENCE_SECONDS, SECONDS);
  }

  private void mono(String tenant) {
    Mono.fromCallable(() -> tenant)
        .subscribeOn(Schedulers.boundedElastic())
        .publishOn(Schedulers.parallel())
        .doOnNext(ledger::charge)
        .block();
  }

  private void flux(String tenant) {
    Flux.range(0, 3)
        .parallel(2)
        .runOn(Schedulers.parallel())
        .doOnNext(i -> ledger.charge(tenant))
        .sequential()
        .blockLast();
  }

  private void thread(String tenant) throws InterruptedException {
    Thread thread = new Thread(() -> ledger.charge(tenant));
    thread.start();
    thread.join();
  }

  private static ThreadFactory daemons() {
    return task -> {
      Thread thread = new Thread(task);
      thread.setDaemon(true);
      return thread;
    };
  }
}
