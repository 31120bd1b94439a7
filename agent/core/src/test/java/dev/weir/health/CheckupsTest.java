package dev.weir.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** When checks are asked, whatever they find. */
class CheckupsTest {
  private final AtomicInteger asked = new AtomicInteger();
  private final CountDownLatch entered = new CountDownLatch(1);
  private final CountDownLatch held = new CountDownLatch(1);

  @Test
  void asksACheckThatHangsNoSecondTime() throws Exception {
    Checkups checkups = new Checkups(() -> List.of(hanging()), 0);

    for (int i = 0; i < 3; i++) {
      Result result = checkups.report().results.get(0);
      assertThat(result.status).isEqualTo(Status.UNHEALTHY);
      assertThat(result.message).isEqualTo("no answer within 10 ms");
    }
    entered.await(); // a busy machine may take its time
    held.countDown();

    assertThat(asked).hasValue(1);
  }

  @Test
  void answersFromTheSameReportWhileItIsFresh() throws Exception {
    Checkups checkups = new Checkups(() -> List.of(quick()), 600_000);

    assertThat(checkups.report()).isSameAs(checkups.report());

    assertThat(asked).hasValue(1);
  }

  private Check hanging() {
    return new Check("stuck", true, 10) {
      @Override
      Finding ask() {
        asked.incrementAndGet();
        entered.countDown();
        while (held.getCount() > 0) {
          try {
            held.await();
          } catch (InterruptedException e) {
            continue; // as bad as code can be
          }
        }
        return Finding.healthy("at last");
      }
    };
  }

  private Check quick() {
    return new Check("quick", true, 60_000) {
      @Override
      Finding ask() {
        asked.incrementAndGet();
        return Finding.healthy("well");
      }
    };
  }
}
