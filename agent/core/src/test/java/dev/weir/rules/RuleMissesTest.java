package dev.weir.rules;

import static dev.weir.rules.Gates.HOME;
import static dev.weir.rules.Gates.match;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.rules.Gates.Api;
import dev.weir.rules.Gates.Draft;
import dev.weir.rules.Gates.Gate;
import dev.weir.rules.Gates.Marked;
import dev.weir.rules.Gates.Marker;
import dev.weir.rules.Gates.SpecialApi;
import dev.weir.rules.Gates.SpecialGate;
import org.junit.jupiter.api.Test;

/** What is said where rules mean no method. */
class RuleMissesTest {
  @Test
  void nearMissesAreExplained() throws Exception {
    assertThat(miss("class: HOME.Gate, method: isAllowd"))
        .isEqualTo(
            "`Gate.isAllowd` does not exist; did you mean `isAllowed(String, String)` or"
                + " `isAllowed(String, int, String[])`?");
    assertThat(miss("class: HOME.Gate, method: purchase"))
        .isEqualTo("`Gate` has no method [purchase].");
    assertThat(miss("class: HOME.Gate, method: isAllowed, parameters: [int, ..]"))
        .isEqualTo(
            "`Gate.isAllowed` does not take (int, ..); did you mean `isAllowed(String, String)` or"
                + " `isAllowed(String, int, String[])`?");
    assertThat(miss("class: HOME.Gate, method: check, visibility: public"))
        .isEqualTo(
            "`Gate` has `check()`, which `match` leaves out by its return type or visibility.");
    assertThat(miss("class: HOME.Gate, method: check, method_annotation: com.acme.Timed"))
        .isEqualTo("`Gate.check()` does not carry [com.acme.Timed].");
    assertThat(miss("class: HOME.Gate, method: check, class_annotation: com.acme.Timed"))
        .isEqualTo("`Gate` does not carry [com.acme.Timed].");
    assertThat(miss("class: HOME.SpecialGate, method: check"))
        .isEqualTo(
            "`SpecialGate.check` is inherited. Name the class that declares it, " + HOME + "Gate.");
    assertThat(miss("class: HOME.Api, method: isAllowed"))
        .isEqualTo(
            "`Api` is an interface; add include_subtypes: true to observe what implements it.");
    assertThat(miss("class: HOME.SpecialApi, method: isAllowed"))
        .isEqualTo(
            "`SpecialApi` is an interface; add include_subtypes: true to observe what implements"
                + " it.");
    assertThat(miss("class: HOME.Draft, method: isAllowed"))
        .isEqualTo(
            "`Draft.isAllowed(String)` is abstract; add include_subtypes: true to observe what"
                + " extends `Draft`.");
  }

  private static String miss(String match) throws Exception {
    try (Measured measured = match(match)) {
      measured.woven(SpecialGate.class).getDeclaredMethods();
      measured.woven(SpecialApi.class).getDeclaredMethods();
      measured.woven(Draft.class).getDeclaredMethods();
      String start = "weir: WARN: weir.yaml:2:5: rule `r`: ";
      assertThat(measured.log()).startsWith(start);
      assertThat(measured.index.matchedMethods()).containsEntry("r", 0);
      return measured.log().substring(start.length()).trim();
    }
  }

  @Test
  void whatMatchesNothingIsSaidOnceTheApplicationIsUp() throws Exception {
    String loaded = "has matched nothing: no class ";
    assertThat(unmatched("class: HOME.Gaet, method: check"))
        .isEqualTo(loaded + HOME + "Gaet has been loaded; did you mean `" + HOME + "Gate`?");
    assertThat(unmatched("class: dev.wire.rules.Gates.Gate, method: check"))
        .isEqualTo(
            loaded + "dev.wire.rules.Gates.Gate has been loaded; did you mean `" + HOME + "Gate`?");
    assertThat(unmatched("class: com.acme.Purchase, method: check"))
        .isEqualTo(
            loaded
                + "com.acme.Purchase has been loaded. Check match.class, or wait until it is used.");
    assertThat(unmatched("method_annotation: com.acme.Timed"))
        .isEqualTo(
            loaded
                + "with com.acme.Timed has been loaded. Check match.class, or wait until it is used.");
    assertThat(unmatched("class: '*Gates$Ga*', method: isAllowd"))
        .isEqualTo(
            "has matched nothing: `Gate.isAllowd` does not exist; did you mean `isAllowed(String,"
                + " String)` or `isAllowed(String, int, String[])`?");
    assertThat(unmatched("class: '*Gates$Ga*', method: purchase"))
        .isEqualTo(
            "has matched nothing: no class that it means has such a method of its own. Check"
                + " match.method.");
    assertThat(unmatched("class: HOME.Gate, method: check, packages: com.acme"))
        .isEqualTo(
            "has matched nothing: `packages` leaves out " + HOME + "Gate. Leave `packages` out.");
    assertThat(unmatched("class: HOME.Api, method: isAllowd, include_subtypes: true"))
        .isEqualTo(
            "has matched nothing: `Api.isAllowd` does not exist; did you mean"
                + " `isAllowed(String)`?");
    assertThat(unmatched("class: HOME.Marker, method: check, include_subtypes: true"))
        .isEqualTo(
            "has matched nothing: `Marked.check` is inherited. Name the class that declares it, "
                + HOME
                + "Gate.");
    assertThat(unmatched("class: HOME.Gate, method: isAllowd")).as("said before").isEmpty();
  }

  private static String unmatched(String match) throws Exception {
    try (Measured measured = match(match)) {
      Class<?>[] loaded = {
        measured.woven(Gate.class),
        measured.woven(Api.class),
        measured.woven(Marker.class),
        measured.woven(Marked.class),
        String.class
      };
      for (Class<?> type : loaded) {
        type.getDeclaredMethods();
      }
      String lines = String.join("\n", measured.index.unmatched(loaded));
      return lines.replace("weir.yaml:2:5: rule `r` ", "");
    }
  }
}
