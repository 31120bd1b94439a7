package dev.weir.instrumentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.instrumentation.rxjava3.CompletableCompletion;
import dev.weir.instrumentation.rxjava3.FlowableCompletion;
import dev.weir.instrumentation.rxjava3.MaybeCompletion;
import dev.weir.instrumentation.rxjava3.ObservableCompletion;
import dev.weir.instrumentation.rxjava3.SingleCompletion;
import dev.weir.spi.AsyncCalls;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.subjects.PublishSubject;

/** Run beside each version of RxJava 3. */
public final class RxJava3Scenario {
  private static final IllegalStateException NO = new IllegalStateException("no");

  private RxJava3Scenario() {}

  public static void check(Calls calls) {
    Single<Integer> one = single(Single.just(1), calls);
    assertThat(calls.taken()).as("nothing before the first subscriber").isEmpty();
    assertThat(one.blockingGet()).isEqualTo(1);
    assertThat(one.blockingGet()).isEqualTo(1);
    assertThat(calls.taken()).containsExactly("started", "value 1", "started", "value 1");
    Single<Integer> broken = single(Single.<Integer>error(NO), calls);
    assertThatThrownBy(broken::blockingGet).isSameAs(NO);
    assertThat(calls.taken()).containsExactly("started", "IllegalStateException");
    single(Single.<Integer>never(), calls).subscribe().dispose();
    assertThat(calls.taken()).containsExactly("started", "CancellationException");

    assertThat(maybe(Maybe.just(2), calls).blockingGet()).isEqualTo(2);
    assertThat(maybe(Maybe.<Integer>empty(), calls).blockingGet()).isNull();
    assertThat(calls.taken()).containsExactly("started", "value 2", "started", "value null");

    completable(Completable.complete(), calls).blockingAwait();
    completable(Completable.never(), calls).subscribe().dispose();
    completable(Completable.error(NO), calls).onErrorComplete().blockingAwait();
    assertThat(calls.taken())
        .containsExactly(
            "started",
            "value null",
            "started",
            "CancellationException",
            "started",
            "IllegalStateException");

    assertThat(observable(Observable.range(1, 3), calls).toList().blockingGet())
        .containsExactly(1, 2, 3);
    observable(Observable.<Integer>never(), calls).subscribe().dispose();
    assertThat(calls.taken())
        .containsExactly("started", "value null", "started", "CancellationException");
    PublishSubject<Integer> subject = PublishSubject.create();
    assertThat(new ObservableCompletion().observe(subject, calls)).isSameAs(subject);

    assertThat(flowable(Flowable.range(1, 3), calls).toList().blockingGet())
        .containsExactly(1, 2, 3);
    flowable(Flowable.<Integer>never(), calls).subscribe().dispose();
    assertThat(calls.taken())
        .containsExactly("started", "value null", "started", "CancellationException");
  }

  @SuppressWarnings("unchecked")
  private static Single<Integer> single(Single<Integer> returned, AsyncCalls calls) {
    return (Single<Integer>) new SingleCompletion().observe(returned, calls);
  }

  @SuppressWarnings("unchecked")
  private static Maybe<Integer> maybe(Maybe<Integer> returned, AsyncCalls calls) {
    return (Maybe<Integer>) new MaybeCompletion().observe(returned, calls);
  }

  private static Completable completable(Completable returned, AsyncCalls calls) {
    return (Completable) new CompletableCompletion().observe(returned, calls);
  }

  @SuppressWarnings("unchecked")
  private static Observable<Integer> observable(Observable<Integer> returned, AsyncCalls calls) {
    return (Observable<Integer>) new ObservableCompletion().observe(returned, calls);
  }

  @SuppressWarnings("unchecked")
  private static Flowable<Integer> flowable(Flowable<Integer> returned, AsyncCalls calls) {
    return (Flowable<Integer>) new FlowableCompletion().observe(returned, calls);
  }
}
