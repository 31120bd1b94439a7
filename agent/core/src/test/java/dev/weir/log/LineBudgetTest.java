package dev.weir.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LineBudgetTest {
  private static final long START = Long.MAX_VALUE - 5;
  private final LineBudget budget = new LineBudget();

  private int takeAt(long seconds) {
    return budget.take(START + TimeUnit.SECONDS.toNanos(seconds));
  }

  @Test
  void fiftyLinesMayBeSaidAtOnceAndNoMore() {
    for (int i = 0; i < 50; i++) {
      assertThat(takeAt(0)).isZero();
    }
    assertThat(takeAt(0)).isEqualTo(-1);
    assertThat(takeAt(5)).isEqualTo(-1);
  }

  @Test
  void oneMoreMayBeSaidEverySixSecondsAndTellsWhatWasLeftOut() {
    fiftyLinesMayBeSaidAtOnceAndNoMore();

    assertThat(takeAt(6)).isEqualTo(2);
    assertThat(takeAt(6)).isEqualTo(-1);
    assertThat(takeAt(12)).isEqualTo(1);
    assertThat(takeAt(24)).isZero();
    assertThat(takeAt(24)).isZero();
    assertThat(takeAt(24)).isEqualTo(-1);
  }

  @Test
  void aQuietHourEarnsNoMoreThanABurst() {
    takeAt(0);
    for (int i = 0; i < 50; i++) {
      assertThat(takeAt(3600)).isZero();
    }
    assertThat(takeAt(3600)).isEqualTo(-1);
  }
}
