package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.plans.Limits;
import com.acme.plans.Plan;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check} holds polls against a class path as it does rules. */
class CheckPollsTest {
  @TempDir Path folder;
  private Path app = Path.of("app.jar");

  @BeforeEach
  void makeApplication() throws IOException {
    app = new Jars().with("", Limits.class).with("", Plan.class).at(folder.resolve("app.jar"));
  }

  @Test
  void whatAPollReadsIsListed() throws Exception {
    Asked instances = check("instances_of: com.acme.plans.Limits", "item.name");
    assertThat(instances.out())
        .isEqualTo(
            "poll limits reads:\n  com.acme.plans.Limits\n"
                + file()
                + ": no problem; 0 rules and 1 poll held against 2 classes.\n");
    assertThat(instances.exitCode()).isEqualTo(0);

    Asked member = check("static: com.acme.plans.Limits.INSTANCE", "item.name");
    assertThat(member.out()).startsWith("poll limits reads:\n  com.acme.plans.Limits.INSTANCE\n");
  }

  @Test
  void expressionsAreHeldAgainstTypes() throws Exception {
    Asked check = check("instances_of: com.acme.plans.Limits", "item.nme");
    assertThat(check.out())
        .startsWith(
            file()
                + ":6:74: `item.nme`: com.acme.plans.Plan has no property `nme`. Did you mean"
                + " `name`? Poll `limits` reads nothing there.\n");
    assertThat(check.exitCode()).isEqualTo(1);
  }

  @Test
  void aClassOrMemberThatDoesNotExistHasANearMiss() throws Exception {
    assertThat(check("instances_of: com.acme.plans.Limit", "item.name").out())
        .startsWith(
            file()
                + ":2:5: poll `limits` reads nothing: there is no class com.acme.plans.Limit. Did"
                + " you mean `com.acme.plans.Limits`?\n");
    assertThat(check("static: com.acme.plans.Limits.INSTANCES", "item.name").out())
        .startsWith(
            file()
                + ":2:5: com.acme.plans.Limits has no static object `INSTANCES`. Did you mean"
                + " `INSTANCE`? Poll `limits` reads nothing there.\n");
  }

  @Test
  void theGrammarIsCheckedWithoutAClassPath() throws Exception {
    Asked check = Asked.of("check", "-c", polls("static: a.B.c", "item."));
    assertThat(check.out()).startsWith(file() + ":6:74: `item.`: expected the name of a property");
    assertThat(check.exitCode()).isEqualTo(1);
  }

  @Test
  void programsReadJson() throws Exception {
    Path config = polls("instances_of: com.acme.plans.Limits", "item.name");
    Asked check = Asked.of("check", "-c", config, "-cp", app, "--format", "json");
    JsonObject poll = JsonParser.object().from(check.out()).getArray("polls").getObject(0);
    assertThat(poll.getString("name")).isEqualTo("limits");
    assertThat(poll.getInt("line")).isEqualTo(2);
    assertThat(poll.getArray("reads")).containsExactly("com.acme.plans.Limits");
    assertThat(poll.getArray("problems")).isEmpty();
  }

  private Asked check(String subject, String label) throws IOException {
    return Asked.of("check", "-c", polls(subject, label), "-cp", app);
  }

  private Path file() {
    return folder.resolve("weir.yaml");
  }

  private Path polls(String subject, String label) throws IOException {
    return Files.writeString(
        file(),
        String.join(
            "\n",
            "polls:",
            "  - name: limits",
            "    " + subject,
            "    for_each: this.current()",
            "    metrics:",
            "      - {name: limits, type: gauge, value: len('x'), labels: {plan: " + label + "}}",
            ""));
  }
}
