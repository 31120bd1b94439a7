package dev.weir.rules;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;

/** Business code that answers later, as rules find it. */
public class Orders {

  public CompletableFuture<Order> place(String tenant, CompletableFuture<Order> answer) {
    if (answer == null && tenant == null) {
      throw new IllegalArgumentException("tenant");
    }
    return answer;
  }

  public CompletionStage<Order> derived(CompletableFuture<Order> answer) {
    return answer.thenApply(order -> order);
  }

  public Promise promised(Promise answer) {
    return answer;
  }

  public Object anything(Object answer) {
    return answer;
  }

  public <T> Future<T> submit(ExecutorService pool, Callable<T> work) {
    return pool.submit(work);
  }

  public Future<Order> future(Future<Order> answer) {
    return answer;
  }

  public Future<Integer> forked(Callable<Integer> work) {
    return ForkJoinPool.commonPool().submit(work);
  }

  public CompletableFuture<Integer> again(int times, CompletableFuture<Integer> answer) {
    return times == 0 ? answer : again(times - 1, answer).thenApply(n -> n + 1);
  }

  /** What comes of it. */
  public record Order(String id, int lines) {}

  /** A future with a name. */
  public static class Promise extends CompletableFuture<Order> {}
}
