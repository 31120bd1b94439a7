package dev.weir.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A metric that the agent has without being told to, as docs/METRICS.md lists it: that document is
 * written from the agent's tables, and the jar has a copy.
 */
final class KnownMetric {
  private static final String DOCUMENT = "/dev/weir/cli/METRICS.md";
  private static final Pattern SECTION = Pattern.compile("## (.+)");
  private static final Pattern DIALECT = Pattern.compile("\\| (otel|micrometer|classic) \\|.*");
  private static final Pattern ROW =
      Pattern.compile("\\| `([^`]+)` \\| ([^|]*) \\|([^|]*)\\|(.*)\\|");

  private final String name;
  private final String text;

  private KnownMetric(String name, String text) {
    this.name = name;
    this.text = text;
  }

  static List<KnownMetric> all() throws IOException {
    List<KnownMetric> all = new ArrayList<>();
    String section = "";
    String dialect = "";
    try (InputStream in = KnownMetric.class.getResourceAsStream(DOCUMENT);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Matcher heading = SECTION.matcher(line);
        Matcher table = DIALECT.matcher(line);
        Matcher row = ROW.matcher(line);
        if (heading.matches()) {
          section = heading.group(1);
          dialect = "";
        } else if (table.matches()) {
          dialect = table.group(1);
        } else if (row.matches()) {
          all.add(of(row, section, dialect));
        }
      }
    }
    return all;
  }

  private static KnownMetric of(Matcher row, String section, String dialect) {
    String labels = row.group(3).trim().replace("`", "").replace(' ', ',');
    String where = dialect.isEmpty() ? section : section + ", dialect " + dialect;
    String name = row.group(1);
    String text = name + "[" + labels + "]: " + row.group(2).trim() + ". " + row.group(4).trim();
    return new KnownMetric(name, text + " (" + where + ")");
  }

  String name() {
    return name;
  }

  @Override
  public String toString() {
    return text;
  }
}
