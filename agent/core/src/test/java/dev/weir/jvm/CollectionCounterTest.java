package dev.weir.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What wakes at the end of collections, where one cannot be recorded. */
@Timeout(60)
class CollectionCounterTest {
  private final CountDownLatch twice = new CountDownLatch(2);
  private final AtomicReference<Throwable> uncaught = new AtomicReference<>();

  /** What a look at the collector comes to; it is looked at before the thread starts, too. */
  private Runnable look = () -> {};

  static Stream<Runnable> failures() {
    return Stream.of(
        () -> {
          throw new IllegalStateException("no recorder");
        },
        () -> {
          throw new NoClassDefFoundError("no recorder");
        });
  }

  @ParameterizedTest
  @MethodSource("failures")
  void the_next_is_recorded_again_and_the_applications_handler_hears_nothing(Runnable failure)
      throws Exception {
    CountedCollector collector =
        CountedCollector.of(StandInCollector.of("Copy", this::count, () -> 0));
    look =
        () -> {
          twice.countDown();
          failure.run();
        };
    Thread thread = new Thread(new CollectionCounter(List.of(collector), List.of()));
    thread.setUncaughtExceptionHandler((ended, why) -> uncaught.set(why));
    thread.start();
    do {
      System.gc();
    } while (!twice.await(50, TimeUnit.MILLISECONDS) && thread.isAlive());

    assertThat(uncaught).hasNullValue();
    thread.interrupt();
    thread.join();
    assertThat(twice.getCount()).isZero();
  }

  private long count() {
    look.run();
    return 0;
  }
}
