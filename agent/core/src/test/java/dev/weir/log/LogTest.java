package dev.weir.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogTest {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  @BeforeEach
  void capture() {
    Log.out(new PrintStream(written, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void restore() {
    Log.out(System.err);
    Log.level(Log.Level.INFO);
    Log.json(false);
  }

  private String written() {
    return written.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aLineNamesWeirAndItsLevelUnlessThatIsInfo() {
    Log.info("ready");
    Log.warn("odd");
    Log.error("port 9404 is in use.");
    Log.debug("unheard", new IllegalStateException());

    assertThat(written())
        .isEqualTo("weir: ready\nweir: WARN: odd\nweir: ERROR: port 9404 is in use.\n");
  }

  @Test
  void traceIsWrittenWhereDebugging() {
    Log.level(Log.Level.DEBUG);
    Log.debug("why", new IllegalStateException("because"));

    assertThat(written())
        .startsWith(
            "weir: DEBUG: why\njava.lang.IllegalStateException: because\n\tat dev.weir.log.");
  }

  @Test
  void offIsSilent() {
    Log.level(Log.Level.OFF);
    Log.error("x");

    assertThat(written()).isEmpty();
  }

  @Test
  void jsonIsOneObjectALine() {
    Log.json(true);
    Log.warn("a \"b\" \\ c\n\td é");

    assertThat(written())
        .matches(
            "\\{\"time\":\"20\\d\\d-[^\"]+Z\",\"level\":\"warn\",\"logger\":\"weir\","
                + "\"message\":\"a \\\\\"b\\\\\" \\\\\\\\ c\\\\n\\\\u0009d é\"}\n");
  }

  @Test
  void jsonHoldsTheTrace() {
    assertThat(LineFormat.JSON.render(Log.Level.DEBUG, "x", new IllegalStateException("y"), 0))
        .startsWith(
            "{\"time\":\"1970-01-01T00:00:00.000Z\",\"level\":\"debug\",\"logger\":\"weir\",\"message\":\"x\","
                + "\"stack_trace\":\"java.lang.IllegalStateException: y\\n")
        .endsWith("\"}")
        .doesNotContain("\n");
  }

  @Test
  void aFileGetsLinesWithTheirTime(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("weir.log");
    Files.writeString(file, "before\n");
    Log.file(file.toString());
    Log.info("ready");

    assertThat(Files.readString(file)).matches("before\n20\\d\\d-\\S+Z weir: ready\n");
    assertThat(written()).isEmpty();
  }

  @Test
  void aFileThatCannotBeWrittenIsOneLine(@TempDir Path folder) {
    Log.file(folder.toString());

    assertThat(written())
        .startsWith("weir: ERROR: logging.file '" + folder + "' cannot be written (")
        .endsWith(
            "). Name a file in a folder that can be; until then this log is on standard error.\n")
        .hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1970-01-01T00:00:00.001Z",
        "1969-12-31T23:59:59.999Z",
        "2000-02-29T12:34:56.789Z",
        "2026-02-28T23:59:59.001Z",
        "2026-03-01T00:00:00.010Z",
        "2027-12-31T09:08:07.100Z",
        "2100-02-28T01:00:00.002Z",
        "2400-02-29T01:00:00.002Z",
      })
  void timesAreThoseOfTheJdk(String time) {
    assertThat(Timestamp.utc(Instant.parse(time).toEpochMilli())).isEqualTo(time);
  }
}
