package dev.weir.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/METRICS.md lists what the tables in the code say, all of them. */
class MetricsDocumentTest {
  private static final Path DOCUMENT = Path.of("../../docs/METRICS.md");
  private static final String BEGIN = "<!-- tables -->\n";
  private static final String END = "<!-- /tables -->";

  @Test
  void theDocumentIsWrittenFromTheTables() throws Exception {
    String document = Files.readString(DOCUMENT);
    String expected =
        document.substring(0, document.indexOf(BEGIN) + BEGIN.length())
            + allTables()
            + document.substring(document.indexOf(END));
    if (Boolean.getBoolean("weir.docs.write")) {
      Files.writeString(DOCUMENT, expected);
    }
    assertThat(Files.readString(DOCUMENT))
        .as("write it anew with -Dtest=MetricsDocumentTest -Dweir.docs.write=true")
        .isEqualTo(expected);
  }

  @Test
  void everyMetricOfTheAgentItselfIsInTheDocument() throws Exception {
    Pattern defined = Pattern.compile("MetricSpec\\.\\w+\\(\\s*\"(weir_\\w+)\"");
    Set<String> names = new TreeSet<>();
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      for (Path source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
        defined.matcher(Files.readString(source)).results().forEach(m -> names.add(m.group(1)));
      }
    }
    String document = Files.readString(DOCUMENT);
    assertThat(names)
        .hasSizeGreaterThan(10)
        .allSatisfy(name -> assertThat(document).contains("| `" + name + "` |"));
  }

  private static String allTables() throws Exception {
    StringBuilder out = new StringBuilder();
    for (var section : tables().entrySet()) {
      out.append("\n## ").append(section.getKey()).append('\n');
      for (Dialect dialect : Dialect.values()) {
        append(out, dialect, section.getValue());
      }
    }
    return out.append('\n').toString();
  }

  private static void append(StringBuilder out, Dialect dialect, MetricTable<?, ?> table) {
    Map<String, String> lines = new TreeMap<>();
    for (Row<?, ?> row : table.rows(dialect)) {
      lines.putIfAbsent(row.name(), line(row));
    }
    if (lines.isEmpty()) {
      return;
    }
    out.append("\n| ")
        .append(dialect.name().toLowerCase())
        .append(" | type | labels | |\n|---|---|---|---|\n");
    lines.values().forEach(out::append);
  }

  private static String line(Row<?, ?> row) {
    StringBuilder labels = new StringBuilder();
    row.labels().forEach(label -> labels.append(" `").append(label.name()).append('`'));
    row.constants().keySet().forEach(label -> labels.append(" `").append(label).append('`'));
    if (row.hasService()) {
      labels.append(" `service`");
    }
    return "| `" + row.name() + "` | " + type(row) + " |" + labels + " | " + row.help() + " |\n";
  }

  private static String type(Row<?, ?> row) {
    switch (row.kind()) {
      case HISTOGRAM:
        return row.buckets().length == 0 ? "count and sum" : "histogram";
      case COUNTER:
      case OBSERVED_COUNTER:
        return "counter";
      default:
        return "gauge";
    }
  }

  /** By the title of their sections. */
  private static Map<String, MetricTable<?, ?>> tables() throws Exception {
    Map<String, MetricTable<?, ?>> tables = new TreeMap<>();
    for (var type :
        new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .importPackages("dev.weir")) {
      if (type.isAssignableTo(MetricTable.class) && !type.isEquivalentTo(MetricTable.class)) {
        Constructor<?> constructor = type.reflect().getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        tables.put(title(type.getPackageName(), type.getSimpleName()), table(constructor));
      }
    }
    return tables;
  }

  /** Where names depend on the library, HikariCP's are shown. */
  private static MetricTable<?, ?> table(Constructor<?> constructor) throws Exception {
    Object[] library =
        constructor.getParameterCount() == 0 ? new Object[0] : new Object[] {"hikaricp"};
    return (MetricTable<?, ?>) constructor.newInstance(library);
  }

  /** {@code dev.weir.jvm.ThreadTable}: JVM: thread. */
  private static String title(String packageName, String simpleName) {
    String words =
        simpleName
            .replace("Table", "")
            .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
            .replace("Web Socket", "WebSocket")
            .replace("Http", "HTTP")
            .replace("Jdbc", "JDBC");
    switch (packageName) {
      case "dev.weir.jvm":
        return "JVM: " + words.toLowerCase();
      case "dev.weir.system":
        return "System: " + words.toLowerCase();
      default:
        return words;
    }
  }
}
