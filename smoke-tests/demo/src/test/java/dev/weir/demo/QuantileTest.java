package dev.weir.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.smoke.harness.Scrape;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class QuantileTest {
  private static final Scrape NOTHING = Scrape.parse("");

  private final Scrape before = buckets(10, 10, 10);
  private final Scrape after = buckets(60, 110, 110);

  @Test
  void interpolates_within_the_bucket_as_prometheus_does() {
    assertThat(Quantile.of(0.25, "t_bucket", before, after)).isEqualTo(0.05, Offset.offset(1e-9));
    assertThat(Quantile.of(0.75, "t_bucket", before, after)).isEqualTo(0.15, Offset.offset(1e-9));
  }

  @Test
  void beyond_the_last_bound_it_is_the_last_bound() {
    assertThat(Quantile.of(0.99, "t_bucket", NOTHING, buckets(1, 1, 100))).isEqualTo(0.2);
  }

  @Test
  void of_nothing_it_is_not_a_number() {
    assertThat(Quantile.of(0.95, "t_bucket", NOTHING, NOTHING)).isNaN();
    assertThat(Quantile.of(0.95, "t_bucket", after, after)).isNaN();
  }

  private static Scrape buckets(int first, int second, int all) {
    return Scrape.parse(
        """
        t_bucket{le="0.1"} %d
        t_bucket{le="0.2"} %d
        t_bucket{le="+Inf"} %d
        """
            .formatted(first, second, all));
  }
}
