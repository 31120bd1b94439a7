package dev.weir.smoke.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ScrapeTest {
  private final Scrape scrape =
      Scrape.parse(
          """
          # HELP jobs_total Jobs, by name.
          # TYPE jobs_total counter
          jobs_total{name="a",outcome="ok"} 3.0
          jobs_total{name="b",outcome="ok"} 4
          jobs_total{name="b",outcome="lost"} 1.0E3
          up 1
          limit{le="+Inf"} +Inf
          quoted{path="C:\\\\tmp",text="say \\"hi\\",\\nthen}"} -2.5
          """);

  @Test
  void reads_a_value_by_name_and_labels() {
    assertThat(scrape.value("jobs_total", "name", "b", "outcome", "lost")).isEqualTo(1000);
    assertThat(scrape.value("jobs_total", "outcome", "ok", "name", "a")).isEqualTo(3);
    assertThat(scrape.value("up")).isEqualTo(1);
    assertThat(scrape.value("limit", "le", "+Inf")).isInfinite();
  }

  @Test
  void sums_over_the_labels_that_are_not_asked_for() {
    assertThat(scrape.sum("jobs_total", "outcome", "ok")).isEqualTo(7);
    assertThat(scrape.sum("jobs_total")).isEqualTo(1007);
    assertThat(scrape.sum("nothing_total")).isZero();
  }

  @Test
  void undoes_escapes_in_label_values() {
    assertThat(scrape.samples("quoted"))
        .containsExactly(
            new Sample("quoted", Map.of("path", "C:\\tmp", "text", "say \"hi\",\nthen}"), -2.5));
  }

  @Test
  void refuses_to_choose_between_several_samples() {
    assertThatThrownBy(() -> scrape.value("jobs_total", "name", "b"))
        .hasMessageContaining("2 samples are jobs_total{name=b}")
        .hasMessageContaining("outcome=\"lost\"");
    assertThatThrownBy(() -> scrape.value("jobs_total", "name", "c"))
        .hasMessageContaining("0 samples");
  }

  @Test
  void refuses_what_is_not_of_the_format() {
    assertThatThrownBy(() -> Scrape.parse("jobs_total{name=a} 3"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no \" at 16");
    assertThatThrownBy(() -> Scrape.parse("jobs_total{a=\"1\",a=\"2\"} 3"))
        .hasMessageContaining("the label a twice");
  }
}
