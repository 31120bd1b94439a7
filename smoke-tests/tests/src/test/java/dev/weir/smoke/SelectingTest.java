package dev.weir.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.smoke.harness.App;
import dev.weir.smoke.harness.AppProcess;
import dev.weir.smoke.harness.Pause;
import dev.weir.smoke.harness.Scrape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods found by what their classes extend, by annotations, and in the JDK itself. */
class SelectingTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String HOME = "com.example.parcels.";
  private static final String RULES =
      """
      rules:
        - name: steps
          match: {class: com.example.parcels.Step, method: process, include_subtypes: true}
          labels: {step: class, error: simple_name(thrown)}
          metrics: [{name: parcel_steps_total, type: counter}]
        - name: titles
          match: {class: com.example.parcels.Step, method: title, include_subtypes: true}
          metrics: [{name: parcel_titles_total, type: counter}]
        - name: audited
          match: {method_annotation: com.example.parcels.Audited, packages: [com.example]}
          labels: {class: class, method: method}
          metrics: [{name: parcel_audited_total, type: counter}]
        - name: hand_over
          match: {class: java.util.concurrent.ThreadPoolExecutor, method: execute}
          metrics: [{name: parcel_hand_overs_total, type: counter}]
        - name: not_by_pattern
          match: {class: 'java.util.concurrent.ThreadPool*', method: execute}
          metrics: [{name: parcel_jdk_total, type: counter}]
      """;

  @ParameterizedTest(name = "Java {0}")
  @ValueSource(ints = {8, 11, 17, 21, 25})
  void subtypes_in_every_loader_annotations_and_a_class_of_the_jdk(
      int version, @TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("weir.yaml"), RULES);
    try (AppProcess parcels = App.PARCELS.on(Needs.java(version)).weir(file).start()) {
      tell(parcels, 1, "Lisbon", "Oslo", "");
      assertMeasured(parcels.scrape());
      assertThat(parcels.running().stdout().all())
          .contains("Sorting: chute L; Labelling: LISBON; Customs: declared for Lisbon; ");
    }
  }

  @ParameterizedTest(name = "Java {0}")
  @ValueSource(ints = {8, 11, 17, 21, 25})
  void the_same_when_they_are_loaded_already(int version, @TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("weir.yaml"), RULES);
    try (AppProcess parcels = App.PARCELS.on(Needs.java(version)).start()) {
      tell(parcels, 1, "Bergen");
      Attached.to(parcels, "port=0,config=" + file);
      tell(parcels, 2, "Lisbon", "Oslo", "");
      assertMeasured(parcels.scrape());
    }
  }

  private static void assertMeasured(Scrape scrape) {
    for (String step : new String[] {"AddressStep", "Labelling", "customs.Customs"}) {
      assertThat(steps(scrape, step, "unknown")).as(step).isEqualTo(2);
      assertThat(steps(scrape, step, "IllegalArgumentException")).as(step).isEqualTo(1);
    }
    assertThat(scrape.sum("parcel_steps_total")).as("super counts once").isEqualTo(9);
    assertThat(scrape.value("parcel_titles_total")).isEqualTo(9);
    assertThat(audited(scrape, "Sorting", "next")).isEqualTo(2);
    assertThat(audited(scrape, "customs.Customs", "process")).isEqualTo(3);
    assertThat(scrape.sum("parcel_audited_total")).isEqualTo(5);
    assertThat(scrape.value("parcel_hand_overs_total")).isEqualTo(3);
    assertThat(scrape.sum("parcel_jdk_total")).isZero();
    assertThat(scrape.sum("weir_rule_errors_total")).isZero();
    assertThat(scrape.sum("weir_link_failures_total")).isZero();
  }

  private static void tell(AppProcess parcels, int said, String... addresses) {
    parcels.running().write(String.join("\n", addresses) + "\n");
    assertThat(
            Pause.until(
                () -> parcels.running().stdout().all().size() == said + addresses.length, PATIENCE))
        .isTrue();
  }

  private static double steps(Scrape scrape, String step, String error) {
    return scrape.value("parcel_steps_total", "step", HOME + step, "error", error);
  }

  private static double audited(Scrape scrape, String type, String method) {
    return scrape.value("parcel_audited_total", "class", HOME + type, "method", method);
  }
}
