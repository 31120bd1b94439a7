package dev.weir.config.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
  private static final List<String> KEYS =
      List.of("service", "labels", "metrics", "rules", "views", "http", "jmx");

  @ParameterizedTest
  @CsvSource({
    "metrcs, metrics",
    "metricss, metrics",
    "mertics, metrics",
    "Metrics, metrics",
    "lables, labels",
    "htp, http",
    "rule, rules",
    "jxm, jmx"
  })
  void aTypingErrorOrTwoIsUnderstood(String written, String meant) {
    assertThat(Nearest.of(written, KEYS)).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({"colour", "x", "jdbc", "instrumentations"})
  void whatIsFarIsNotGuessed(String written) {
    assertThat(Nearest.of(written, KEYS)).isNull();
    assertThat(Nearest.question(written, KEYS)).isEmpty();
  }

  @Test
  void theNearestWins() {
    assertThat(Nearest.question("views2", List.of("reviews", "views")))
        .isEqualTo(" Did you mean `views`?");
  }
}
