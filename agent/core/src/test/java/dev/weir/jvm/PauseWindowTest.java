package dev.weir.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PauseWindowTest {
  private static final long START = Long.MAX_VALUE - 1000; // nanoTime may wrap around

  private final PauseWindow window = new PauseWindow(START);

  @Test
  void isThePartOfTheTimeSinceTheStart() {
    window.add(2_000, at(10));

    assertThat(window.ratio(at(20))).isEqualTo(0.1);
  }

  @Test
  void isAtMostOne() {
    window.add(2_000, at(1));

    assertThat(window.ratio(at(1))).isEqualTo(1);
  }

  @Test
  void forgetsWhatIsOlderThanFiveMinutes() {
    window.add(30_000, at(10));
    window.add(3_000, at(200));

    assertThat(window.ratio(at(300))).isEqualTo(3.0 / 270);
    assertThat(window.ratio(at(2_000))).isZero();
  }

  @Test
  void keepsTheWindowWhereSlotsPass() {
    for (int second = 0; second <= 1_000; second += 10) {
      window.add(1_000, at(second));
    }

    assertThat(window.ratio(at(1_000))).isBetween(0.09, 0.11);
  }

  private static long at(int seconds) {
    return START + TimeUnit.SECONDS.toNanos(seconds);
  }
}
