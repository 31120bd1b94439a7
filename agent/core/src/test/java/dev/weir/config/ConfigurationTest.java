package dev.weir.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.dialect.Dialect;
import dev.weir.log.Log;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where values come from, and what a mistake costs. */
class ConfigurationTest {
  @TempDir Path folder;

  private final Map<String, String> properties = new HashMap<>();
  private final Map<String, String> environment = new HashMap<>();

  @Test
  void nothingIsNeeded() {
    Loaded loaded = load("");

    WeirConfig config = loaded.config();
    assertThat(loaded.problems()).isEmpty();
    assertThat(loaded.readable()).isTrue();
    assertThat(config.enabled()).isTrue();
    assertThat(config.service()).isEqualTo("unknown_service");
    assertThat(config.reloadIntervalMillis()).isEqualTo(10_000);
    assertThat(config.http().listen()).hasToString("0.0.0.0:9404");
    assertThat(config.http().metricsPath()).isEqualTo("/metrics");
    assertThat(config.metrics().dialect()).isEqualTo(Dialect.OTEL);
    assertThat(config.metrics().maxSeries()).isEqualTo(2000);
    assertThat(config.instrumentations().enabled("jdbc")).isTrue();
    assertThat(config.logging().level()).isEqualTo(Log.Level.INFO);
    assertThat(config.correlation().enabled()).isFalse();
    assertThat(config.rules()).isEmpty();
  }

  @Test
  void theStrongestSourceWins() {
    String file = file("http: {listen: 1.1.1.1:1}");

    assertThat(load(file).config().http().listen()).hasToString("1.1.1.1:1");

    environment.put("WEIR_HTTP_LISTEN", "2.2.2.2:2");
    assertThat(load(file).config().http().listen()).hasToString("2.2.2.2:2");

    String arguments = "config=" + file + ",http.listen=3.3.3.3:3";
    assertThat(load(arguments).config().http().listen()).hasToString("3.3.3.3:3");

    properties.put("weir.http.listen", "4.4.4.4:4");
    assertThat(load(arguments).config().http().listen()).hasToString("4.4.4.4:4");
  }

  @Test
  void aBadValueLeavesTheNextSource() {
    properties.put("weir.metrics.max_series", "many");
    environment.put("WEIR_METRICS_MAX_SERIES", "7");

    Loaded loaded = load(file("metrics: {max_series: 5}"));

    assertThat(loaded.config().metrics().maxSeries()).isEqualTo(7);
    assertThat(loaded.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "system property weir.metrics.max_series: `metrics.max_series` is `many`. Write a whole"
                + " number from 1 to 1000000.");
  }

  @Test
  void theFileIsNamedByPropertyArgumentOrVariable() {
    environment.put("WEIR_CONFIG", file("service: variable"));
    assertThat(load("").config().service()).isEqualTo("variable");

    String argument = file("service: argument");
    assertThat(load(argument).config().service()).isEqualTo("argument");
    assertThat(load("config=" + argument + ",port=9405").config().service()).isEqualTo("argument");

    properties.put("weir.config", file("service: property"));
    assertThat(load(argument).config().service()).isEqualTo("property");
  }

  @Test
  void portReplacesThatOfListen() {
    assertThat(load("port=9405").config().http().listen()).hasToString("0.0.0.0:9405");
  }

  @Test
  void aMistypedSettingIsReported() {
    properties.put("weir.http.lisen", "x");
    environment.put("WEIR_METRICS_DIALCT", "otel");
    environment.put("WEIR_SERVICE_HOST", "10.0.0.1");
    environment.put("WEIR_PORT", "tcp://10.0.0.1:9404");

    assertThat(load("prt=5,colour=red").problems())
        .extracting(Problem::toString)
        .containsExactlyInAnyOrder(
            "system property weir.http.lisen: no key is called so. Did you mean `http.listen`?",
            "environment variable WEIR_METRICS_DIALCT: no key is called so. Did you mean"
                + " `metrics.dialect`?",
            "agent argument prt: no key is called so. Write config=, port= or the path of a key.",
            "agent argument colour: no key is called so. Write config=, port= or the path of a"
                + " key.");
  }

  @Test
  void aStrayArgumentIsReported() {
    assertThat(load(file("service: a") + ",b").problems())
        .extracting(Problem::toString)
        .containsExactly(
            "agent arguments: `b` is neither key=value nor the first path. Remove it.");
  }

  @Test
  void instrumentationsAreSwitchedByFile() {
    InstrumentationsConfig switches =
        load(file(
                "instrumentations: {kafka: false, jdbc: {enabled: true, statement_label: table}}"))
            .config()
            .instrumentations();

    assertThat(switches.enabled("kafka")).isFalse();
    assertThat(switches.enabled("jdbc")).isTrue();
    assertThat(switches.enabled("tomcat")).isTrue();
    assertThat(switches.option("jdbc", "statement_label", "verb")).isEqualTo("table");
    assertThat(switches.option("kafka", "statement_label", "verb")).isEqualTo("verb");
  }

  @Test
  void instrumentationsAreSwitchedByVariablesTheFileDoesNotKnow() {
    environment.put("WEIR_INSTRUMENTATIONS_JDK_HTTP_SERVER_ENABLED", "true");
    environment.put("WEIR_INSTRUMENTATIONS_DEFAULT", "false");
    properties.put("weir.instrumentations.kafka.enabled", "true");

    InstrumentationsConfig switches =
        load(file("instrumentations: {kafka: false}")).config().instrumentations();

    assertThat(switches.enabled("jdk-http-server")).isTrue();
    assertThat(switches.enabled("kafka")).isTrue();
    assertThat(switches.enabled("tomcat")).isFalse();
  }

  @Test
  void labelsComeFromTheFileAndFromVariables() {
    environment.put("WEIR_LABELS_REGION", "eu");
    environment.put("WEIR_LABELS_ENV", "staging");

    assertThat(load(file("labels: {env: prod}")).config().labels())
        .isEqualTo(Map.of("env", "staging", "region", "eu"));
  }

  @Test
  void variablesExpandInValues() {
    environment.put("TIER", "gold");
    environment.put("EMPTY", "");

    Loaded loaded =
        load(file("labels: {a: 'x-${TIER}-y', b: '${NONE:-z}', c: '${EMPTY:-e}', d: '$${TIER}'}"));

    assertThat(loaded.problems()).isEmpty();
    assertThat(loaded.config().labels())
        .isEqualTo(Map.of("a", "x-gold-y", "b", "z", "c", "e", "d", "${TIER}"));
  }

  @Test
  void aPresetReplacesDefaultsOnly() {
    WeirConfig config = load(file("preset: development\nlogging: {level: warn}")).config();

    assertThat(config.preset()).isEqualTo(Preset.DEVELOPMENT);
    assertThat(config.http().listen()).hasToString("127.0.0.1:9404");
    assertThat(config.reloadIntervalMillis()).isEqualTo(1000);
    assertThat(config.logging().level()).isEqualTo(Log.Level.WARN);
  }

  @Test
  void aVariableChoosesThePreset() {
    environment.put("WEIR_PRESET", "staging");

    assertThat(load("").config().health().detail()).isEqualTo(HealthDetail.FULL);
  }

  @Test
  void aMissingFileLeavesTheDefaults() {
    String path = folder.resolve("none.yaml").toString();

    Loaded loaded = load(path);

    assertThat(loaded.readable()).isFalse();
    assertThat(loaded.config().http().listen()).hasToString("0.0.0.0:9404");
    assertThat(loaded.problems())
        .extracting(Problem::toString)
        .containsExactly(
            path
                + ": no such file: "
                + path
                + ". Correct the path. The agent runs with its"
                + " defaults.");
  }

  @Test
  void aDirectoryIsNoFile() {
    assertThat(load(folder.toString()).problems())
        .extracting(Problem::message)
        .containsExactly(
            "it is a directory. Name the file in it. The agent runs with its defaults.");
  }

  @Test
  void aReloadOfABrokenFileKeepsTheLastConfiguration() {
    String path = file("service: good");
    WeirConfig last = load(path).config();
    write(path, "service: [");

    Loaded loaded = new Configuration(path, properties, environment).reload(last);

    assertThat(loaded.readable()).isFalse();
    assertThat(loaded.config()).isSameAs(last);
    assertThat(loaded.problems())
        .extracting(problem -> problem.at().line() + ": " + problem.message())
        .containsExactly(
            "1: not YAML: expected the node content, but found '<stream end>'. Look at the"
                + " indentation, quotes and brackets here. The last good configuration stays.");
  }

  @Test
  void aReloadOfAGoodFileIsTheNewConfiguration() {
    String path = file("service: old");
    WeirConfig last = load(path).config();
    write(path, "service: new");

    Loaded loaded = new Configuration(path, properties, environment).reload(last);

    assertThat(loaded.readable()).isTrue();
    assertThat(loaded.config().service()).isEqualTo("new");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstKey() {
    assertThat(load(file("\uFEFFservice: shop")).config().service()).isEqualTo("shop");
  }

  @Test
  void anotherEncodingIsReportedWithItsLine() throws IOException {
    Path latin = folder.resolve("latin.yaml");
    Files.write(latin, "service: a\nlabels: {k: \u00e9}\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(load(latin.toString()).problems())
        .extracting(Problem::toString)
        .containsExactly(
            latin
                + ":2:1: this line is not UTF-8. Save the file in that encoding. The agent runs"
                + " with its defaults.");
  }

  @Test
  void aHugeFileIsNotRead() throws IOException {
    Path huge = folder.resolve("huge.yaml");
    Files.write(huge, new byte[5 << 20]);

    assertThat(load(huge.toString()).problems())
        .extracting(Problem::message)
        .containsExactly(
            "it has more than 4194304 bytes. Name a weir.yaml. The agent runs with its defaults.");
  }

  @Test
  void thisJvmIsReadWithoutAFile() {
    assertThat(Configuration.load(null).problems()).isEmpty();
  }

  private Loaded load(String arguments) {
    return new Configuration(arguments, properties, environment).load();
  }

  private String file(String yaml) {
    Path file = folder.resolve("weir-" + Integer.toHexString(yaml.hashCode()) + ".yaml");
    write(file.toString(), yaml);
    return file.toString();
  }

  private static void write(String path, String yaml) {
    try {
      Files.writeString(Path.of(path), yaml);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
