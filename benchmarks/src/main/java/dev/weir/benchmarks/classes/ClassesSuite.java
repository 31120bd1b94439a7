package dev.weir.benchmarks.classes;

import dev.weir.benchmarks.Comparison;
import dev.weir.benchmarks.Metric;
import dev.weir.benchmarks.Run;
import dev.weir.benchmarks.Suite;
import dev.weir.benchmarks.Table;
import dev.weir.smoke.harness.Jdks;
import dev.weir.smoke.harness.Program;
import dev.weir.smoke.harness.Repository;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What 1,000 rules cost a class that none of them means, in a JVM that has just started. */
public final class ClassesSuite implements Suite {
  private static final Map<String, String> RULES = new LinkedHashMap<>();

  static {
    RULES.put("names only", "{class: com.acme.Other, method: call}");
    RULES.put("one of them a pattern", "{class: com.acme.*Service, method: call}");
    RULES.put("one by an annotation", "{method_annotation: com.acme.Timed}");
    RULES.put(
        "one with include_subtypes", "{class: com.acme.Api, method: call, include_subtypes: true}");
    RULES.put(
        "the same, narrowed by packages",
        "{class: com.acme.Api, method: call, include_subtypes: true, packages: [com.acme]}");
  }

  @Override
  public String name() {
    return "classes";
  }

  @Override
  public int rounds() {
    return 9;
  }

  @Override
  public Table run(int rounds) throws IOException {
    Comparison comparison =
        new Comparison(
            "1,000 rules",
            Metric.difference("CPU-µs a class", "%.1f"),
            Metric.plain("class files read", "%.0f"),
            Metric.plain("classes", "%.0f"));
    for (int round = 0; round < rounds; round++) {
      for (Map.Entry<String, String> rules : RULES.entrySet()) {
        String[] printed = run(rules.getValue()).stdout().strip().split(" ");
        double micros = Long.parseLong(printed[0]) / 1e3;
        comparison.add(
            rules.getKey(), micros, Long.parseLong(printed[1]), Long.parseLong(printed[2]));
      }
    }
    return comparison.table();
  }

  private static Run run(String rules) throws IOException {
    Path target = Repository.root().resolve("benchmarks/target");
    String libraries = Files.readString(target.resolve("weaving-class-path")).strip();
    return Run.of(
        Program.of(
            List.of(
                Jdks.current().java().toString(),
                "-cp",
                target.resolve("classes") + File.pathSeparator + libraries,
                FrontDoor.class.getName(),
                rules,
                subject(libraries))));
  }

  /** A library of many classes that extend each other. */
  private static String subject(String classPath) {
    return Arrays.stream(classPath.split(File.pathSeparator))
        .filter(jar -> jar.contains("tomcat-embed-core"))
        .findFirst()
        .orElseThrow();
  }
}
