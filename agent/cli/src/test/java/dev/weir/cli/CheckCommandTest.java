package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.plans.BetaGate;
import com.acme.plans.FeatureGate;
import com.acme.plans.Plan;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  @TempDir Path folder;

  @Test
  void aGoodConfigurationIsWell() throws Exception {
    Asked check = Asked.of("check", "--config", rules("method: isAllowed"));
    assertThat(check.out()).isEqualTo(file() + ": no problem.\n");
    assertThat(check.exitCode()).isEqualTo(0);
  }

  @Test
  void withAClassPathTheMethodsOfEachRuleAreListed() throws Exception {
    Asked check =
        Asked.of("check", "-c", rules("include_subtypes: true, method: isAllowed"), "-cp", app());
    assertThat(check.out())
        .isEqualTo(
            "gate: 2 methods\n"
                + "  com.acme.plans.BetaGate.isAllowed(String, Plan)\n"
                + "  com.acme.plans.FeatureGate.isAllowed(String, Plan)\n"
                + file()
                + ": no problem; 1 rule held against 3 classes.\n");
    assertThat(check.exitCode()).isEqualTo(0);
  }

  @Test
  void noClassIsInitialised() throws Exception {
    Asked.of("check", "-c", rules("include_subtypes: true, method: isAllowed"), "-cp", app());
    assertThat(System.getProperty("com.acme.initialised")).isNull();
  }

  @Test
  void aMethodThatDoesNotExistHasANearMiss() throws Exception {
    Asked check = Asked.of("check", "-c", rules("method: isAllowd"), "-cp", app());
    assertThat(check.out())
        .startsWith(
            file()
                + ":2:5: rule `gate` matches nothing: `FeatureGate.isAllowd` does not exist;"
                + " did you mean `isAllowed(String, Plan)`?\n");
    assertThat(check.exitCode()).isEqualTo(1);
  }

  @Test
  void aClassThatMovedIsFound() throws Exception {
    Path moved = rulesOf("com.acme.gates.FeatureGate", "method: isAllowed", "arg0");
    assertThat(Asked.of("check", "-c", moved, "-cp", app()).out())
        .startsWith(file() + ":2:5: rule `gate` matches nothing: no class")
        .contains("id you mean `com.acme.plans.FeatureGate`?");
  }

  @Test
  void expressionsAreHeldAgainstTypes() throws Exception {
    Path typo = rulesOf("com.acme.plans.FeatureGate", "method: isAllowed", "arg1.nme");
    Asked check = Asked.of("check", "-c", typo, "-cp", app());
    assertThat(check.out())
        .startsWith(
            file()
                + ":4:27: `arg1.nme`: com.acme.plans.Plan has no property `nme`. Did you mean"
                + " `name`? It is left out at"
                + " `com.acme.plans.FeatureGate.isAllowed(String, Plan)`.\n");
    assertThat(check.exitCode()).isEqualTo(1);
  }

  @Test
  void whatTheConfigurationsReaderRefusesIsSaidWithoutAClassPath() throws Exception {
    Files.writeString(file(), "metrcs: {}\n");
    Asked check = Asked.of("check", "-c", file());
    assertThat(check.out())
        .startsWith(file() + ":1:1: unknown key `metrcs`. Did you mean `metrics`?")
        .endsWith(file() + ": 1 problem.\n");
    assertThat(check.exitCode()).isEqualTo(1);
  }

  @Test
  void programsReadJson() throws Exception {
    Asked check =
        Asked.of("check", "-c", rules("method: isAllowd"), "-cp", app(), "--format", "json");
    JsonObject answer = JsonParser.object().from(check.out());
    assertThat(answer.getBoolean("valid")).isFalse();
    assertThat(answer.getInt("classes")).isEqualTo(3);
    JsonObject problem = answer.getArray("problems").getObject(0);
    assertThat(problem.getInt("line")).isEqualTo(2);
    assertThat(problem.getString("message")).contains("did you mean");
    assertThat(answer.getArray("rules").getObject(0).getString("name")).isEqualTo("gate");
    assertThat(answer.getArray("rules").getObject(0).getArray("methods")).isEmpty();
  }

  @Test
  void whatCannotBeCheckedEndsWithTwo() throws Exception {
    Asked missing = Asked.of("check", "-c", folder.resolve("none.yaml"));
    assertThat(missing.exitCode()).isEqualTo(2);
    assertThat(missing.err())
        .isEqualTo(
            "weir: ERROR: the configuration `"
                + folder.resolve("none.yaml")
                + "` is not there. Name a file with --config.\n");
    assertThat(Asked.of("check").exitCode()).isEqualTo(2);
    assertThat(Asked.of().exitCode()).isEqualTo(2);
    assertThat(Asked.of("chek").err()).contains("Did you mean: ").contains("check");
  }

  private Path app() throws IOException {
    return new Jars()
        .with("", FeatureGate.class)
        .with("", BetaGate.class)
        .with("", Plan.class)
        .at(folder.resolve("app.jar"));
  }

  private Path file() {
    return folder.resolve("weir.yaml");
  }

  private Path rules(String match) throws IOException {
    return rulesOf("com.acme.plans.FeatureGate", match, "arg0");
  }

  private Path rulesOf(String type, String match, String label) throws IOException {
    return Files.writeString(
        file(),
        String.join(
            "\n",
            "rules:",
            "  - name: gate",
            "    match: {class: " + type + ", " + match + "}",
            "    labels: {tenant: " + label + "}",
            "    metrics: [{name: gate_total, type: counter}]",
            ""));
  }
}
