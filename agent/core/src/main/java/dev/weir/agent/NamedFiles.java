package dev.weir.agent;

import dev.weir.config.Problem;
import dev.weir.config.WeirConfig;
import dev.weir.exposition.WebProtection;
import dev.weir.jmx.JmxMetrics;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files that a configuration names, read as an agent would read them, where none runs. */
public final class NamedFiles {
  private NamedFiles() {}

  /** What is wrong with each, its path relative to the working directory. */
  public static List<Problem> check(WeirConfig config) {
    List<Problem> problems = new ArrayList<>();
    String web = config.http().webConfigFile();
    if (web != null) {
      note(WebProtection.problem(web), "http.web_config_file", problems);
    }
    String beans = config.jmx().configFile();
    if (beans != null) {
      note(JmxMetrics.problem(beans), "jmx.config_file", problems);
    }
    return problems;
  }

  private static void note(@Nullable Problem problem, String key, List<Problem> problems) {
    if (problem != null) {
      problems.add(problem.and("`" + key + "` names it."));
    }
  }
}
