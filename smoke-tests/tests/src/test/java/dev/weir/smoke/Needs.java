package dev.weir.smoke;

import static org.assertj.core.api.Assertions.fail;

import dev.weir.smoke.harness.Jdk;
import dev.weir.smoke.harness.Jdks;
import dev.weir.smoke.harness.Programs;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * What a test needs of the machine. Where that is absent the test is skipped and says what for;
 * where {@code CI} is {@code true} it fails.
 */
public final class Needs {
  private Needs() {}

  public static Jdk java(int version) {
    return Jdks.of(version)
        .orElseGet(() -> absent("Java " + version, "Add its home to WEIR_TEST_JDKS."));
  }

  public static Path program(String name) {
    return Programs.find(name).orElseGet(() -> absent(name, "Put it on the PATH."));
  }

  private static <T> T absent(String what, String action) {
    String message = what + " is not on this machine. " + action;
    if ("true".equals(System.getenv("CI"))) {
      fail(message);
    }
    return Assumptions.abort(message);
  }
}
