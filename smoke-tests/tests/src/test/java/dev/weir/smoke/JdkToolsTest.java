package dev.weir.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.smoke.harness.Jdk;
import dev.weir.smoke.harness.Outcome;
import dev.weir.smoke.harness.Program;
import dev.weir.smoke.harness.Repository;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The JDK's own tools inherit JAVA_TOOL_OPTIONS, though nobody means to measure them. */
class JdkToolsTest {
  private static final String KEYTOOL = "sun.security.tools.keytool.Main";

  /** As its launcher starts it; JREs that lack the launcher have the class. */
  @ParameterizedTest(name = "Java {0}")
  @ValueSource(ints = {8, 11, 17, 21, 25})
  void keytool_runs_as_if_there_were_no_agent(int version) {
    Jdk jdk = Needs.java(version);
    String java = jdk.java().toString();

    assertUntouched(
        version == 8
            ? List.of(java, KEYTOOL, "-help")
            : List.of(java, "-m", "java.base/" + KEYTOOL, "-help"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"keytool -help", "jcmd -h", "javac -version", "jar --version"})
  void tools_run_as_if_there_were_no_agent(String tool) {
    String[] words = tool.split(" ");
    words[0] =
        Needs.java(17)
            .tool(words[0])
            .orElseGet(() -> Assumptions.abort("Java 17 is a JRE here, without " + words[0]))
            .toString();

    assertUntouched(List.of(words));
  }

  private static void assertUntouched(List<String> command) {
    String options = "-javaagent:" + Repository.agentJar();

    Outcome bare = Program.of(command).run();
    Outcome inheriting = Program.of(command).env("JAVA_TOOL_OPTIONS", options).run();

    assertThat(inheriting.exitCode()).isEqualTo(bare.exitCode()).isZero();
    assertThat(inheriting.stdout().lines().count()).isEqualTo(bare.stdout().lines().count());
    assertThat(inheriting.stderr())
        .isEqualTo("Picked up JAVA_TOOL_OPTIONS: " + options + "\n" + bare.stderr());
  }
}
