package com.example.promises;

import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.SettableFuture;
import io.reactivex.Maybe;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Single;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Prices that take a while, promised in every way there is. */
final class Quotes {
  private static final long DELAY_MILLIS = 60;

  private final ScheduledExecutorService clock;

  Quotes(ScheduledExecutorService clock) {
    this.clock = clock;
  }

  CompletableFuture<Quote> future(String article) {
    CompletableFuture<Quote> promise = new CompletableFuture<>();
    clock.schedule(() -> complete(promise, article), DELAY_MILLIS, TimeUnit.MILLISECONDS);
    return promise;
  }

  private static void complete(CompletableFuture<Quote> promise, String article) {
    if (article.equals("none")) {
      promise.completeExceptionally(new IllegalArgumentException(article));
    } else {
      promise.complete(new Quote(article, 100));
    }
  }

  Future<Quote> task(String article) {
    return clock.schedule(() -> new Quote(article, 100), DELAY_MILLIS, TimeUnit.MILLISECONDS);
  }

  ListenableFuture<Quote> listenable(String article) {
    SettableFuture<Quote> promise = SettableFuture.create();
    clock.schedule(() -> promise.set(new Quote(article, 100)), DELAY_MILLIS, TimeUnit.MILLISECONDS);
    return promise;
  }

  Mono<Quote> mono(String article) {
    return Mono.fromFuture(() -> future(article));
  }

  Flux<Quote> flux(String article) {
    return mono(article).flux();
  }

  Single<Quote> single(String article) {
    return Single.fromFuture(task(article));
  }

  Completable completable(String article) {
    return Completable.fromFuture(task(article));
  }

  Maybe<Quote> maybe(String article) {
    return Maybe.fromFuture(task(article));
  }

  /** A price. */
  static final class Quote {
    final String article;
    private final int cents;

    Quote(String article, int cents) {
      this.article = article;
      this.cents = cents;
    }

    int cents() {
      return cents;
    }
  }
}
