package dev.weir.instrumentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.instrumentation.reactor.FluxCompletion;
import dev.weir.instrumentation.reactor.MonoCompletion;
import dev.weir.spi.AsyncCalls;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Run beside each version of Reactor. */
public final class ReactorScenario {
  private ReactorScenario() {}

  public static void check(Calls calls) {
    AtomicInteger runs = new AtomicInteger();
    Mono<Integer> one = mono(Mono.fromCallable(runs::incrementAndGet), calls);
    assertThat(calls.taken()).as("nothing before the first subscriber").isEmpty();
    assertThat(one.block()).isEqualTo(1);
    assertThat(one.block()).isEqualTo(2);
    assertThat(calls.taken()).containsExactly("started", "value 1", "started", "value 2");
    assertThat(Flux.from(one).next().block()).isEqualTo(3);
    assertThat(calls.taken()).as("enough is no cancellation").containsExactly("started", "value 3");
    assertThat(mono(Mono.<Integer>empty(), calls).block()).isNull();
    assertThat(calls.taken()).containsExactly("started", "value null");
    Mono<Integer> broken = mono(Mono.<Integer>error(new IllegalStateException("no")), calls);
    assertThatThrownBy(broken::block).isInstanceOf(IllegalStateException.class).hasMessage("no");
    assertThat(calls.taken()).containsExactly("started", "IllegalStateException");
    mono(Mono.<Integer>never(), calls).subscribe().dispose();
    assertThat(calls.taken()).containsExactly("started", "CancellationException");

    Flux<Integer> many = flux(Flux.range(1, 5), calls);
    assertThat(many.collectList().block()).containsExactly(1, 2, 3, 4, 5);
    assertThat(calls.taken()).containsExactly("started", "value null");
    assertThat(many.take(2).collectList().block()).containsExactly(1, 2);
    assertThat(calls.taken().get(0)).isEqualTo("started");
    Flux<Integer> cut = flux(Flux.<Integer>error(new IllegalStateException("no")), calls);
    assertThatThrownBy(cut::blockLast).hasMessage("no");
    assertThat(calls.taken()).containsExactly("started", "IllegalStateException");
    Flux<Integer> shared = Flux.just(1).publish();
    assertThat(new FluxCompletion().observe(shared, calls)).isSameAs(shared);
  }

  @SuppressWarnings("unchecked")
  private static <T> Mono<T> mono(Mono<T> returned, AsyncCalls calls) {
    return (Mono<T>) new MonoCompletion().observe(returned, calls);
  }

  @SuppressWarnings("unchecked")
  private static <T> Flux<T> flux(Flux<T> returned, AsyncCalls calls) {
    return (Flux<T>) new FluxCompletion().observe(returned, calls);
  }
}
