package dev.weir.meters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PeakTest {
  private final long start = System.nanoTime();
  private final Peak peak = new Peak();

  @Test
  void isTheLargestWhateverCameLater() {
    peak.observe(2);
    peak.observe(5);
    peak.observe(3);

    assertThat(peak.read(start)).isEqualTo(5);
  }

  @Test
  void staysForAMinuteOfScrapesAndThenGoes() {
    peak.observe(5);

    assertThat(peak.read(after(21))).isEqualTo(5);
    peak.observe(1);
    assertThat(peak.read(after(42))).isEqualTo(5);
    assertThat(peak.read(after(63))).isEqualTo(5);
    assertThat(peak.read(after(84))).isEqualTo(1);
    assertThat(peak.read(after(105))).isZero();
  }

  @Test
  void outlivesAnHourWithoutAScrape() {
    peak.observe(5);

    assertThat(peak.read(after(3600))).isEqualTo(5);
  }

  private long after(int seconds) {
    return start + TimeUnit.SECONDS.toNanos(seconds);
  }
}
