package dev.weir.cli.grafana;

import dev.weir.cli.Unanswerable;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The dashboards that are to be deployed, and what is wrong with some. Immutable. */
final class DashboardFiles {
  /** Those of config/grafana/dashboards, which the jar has a copy of. */
  private static final String[] SHIPPED = {"service", "fleet"};

  private final List<DashboardFile> files;
  private final List<String> problems;

  private DashboardFiles(List<DashboardFile> files, List<String> problems) {
    this.files = Collections.unmodifiableList(files);
    this.problems = Collections.unmodifiableList(problems);
  }

  /** Every {@code .json} in a folder and those below it, by path. */
  static DashboardFiles in(File folder) throws Unanswerable, IOException {
    if (!folder.isDirectory()) {
      throw new Unanswerable("`" + folder + "` is no folder. Correct --dashboards.");
    }
    Map<String, String> texts = new LinkedHashMap<>();
    try (Stream<Path> all = Files.walk(folder.toPath())) {
      for (Path file : all.sorted().collect(Collectors.toList())) {
        if (file.toString().endsWith(".json") && Files.isRegularFile(file)) {
          texts.put(file.toString(), utf8(Files.readAllBytes(file)));
        }
      }
    }
    if (texts.isEmpty()) {
      throw new Unanswerable("`" + folder + "` has no .json file. Correct --dashboards.");
    }
    return of(texts);
  }

  /** Those that the jar has, for one dialect. */
  static DashboardFiles shipped(String dialect) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String dashboard : SHIPPED) {
      String name = dashboard + "-" + dialect + ".json";
      try (InputStream in = DashboardFiles.class.getResourceAsStream(name)) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        byte[] some = new byte[8192];
        for (int count = in.read(some); count >= 0; count = in.read(some)) {
          text.write(some, 0, count);
        }
        texts.put(name, utf8(text.toByteArray()));
      }
    }
    return of(texts);
  }

  private static DashboardFiles of(Map<String, String> texts) {
    Map<String, DashboardFile> byUid = new LinkedHashMap<>();
    List<String> problems = new ArrayList<>();
    for (Map.Entry<String, String> text : texts.entrySet()) {
      try {
        DashboardFile file = DashboardFile.parse(text.getKey(), text.getValue());
        DashboardFile other = byUid.putIfAbsent(file.uid(), file);
        if (other != null) {
          problems.add(file + ": has the uid `" + file.uid() + "` of " + other + ". Change one.");
        }
      } catch (Refused e) {
        problems.add(e.line());
      }
    }
    return new DashboardFiles(new ArrayList<>(byUid.values()), problems);
  }

  private static String utf8(byte[] text) {
    return new String(text, StandardCharsets.UTF_8);
  }

  List<DashboardFile> files() {
    return files;
  }

  /** One line each; nothing is deployed while there are any. */
  List<String> problems() {
    return problems;
  }
}
