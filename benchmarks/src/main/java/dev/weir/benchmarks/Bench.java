package dev.weir.benchmarks;

import dev.weir.benchmarks.calls.CallsSuite;
import dev.weir.benchmarks.classes.ClassesSuite;
import dev.weir.benchmarks.rules.RulesSuite;
import dev.weir.benchmarks.service.ServiceSuite;
import dev.weir.benchmarks.service.StartSuite;
import dev.weir.benchmarks.service.ToolsSuite;
import dev.weir.benchmarks.weaving.WeavingSuite;
import dev.weir.smoke.harness.Repository;
import java.util.Arrays;
import java.util.List;

/**
 * {@code make bench}: measures, prints, and writes the figures into docs/BENCHMARKS.md.
 *
 * <p>Arguments: names of suites, all where there are none. {@code -Drounds=3} for a quick look.
 */
public final class Bench {
  private static final List<Suite> SUITES =
      List.of(
          new WeavingSuite(),
          new ClassesSuite(),
          new CallsSuite(),
          new RulesSuite(),
          new StartSuite(),
          new ServiceSuite(),
          new ToolsSuite());

  private Bench() {}

  public static void main(String[] names) throws Exception {
    Report report = new Report(Repository.root().resolve("docs/BENCHMARKS.md"));
    for (Suite suite : SUITES) {
      if (names.length == 0 || Arrays.asList(names).contains(suite.name())) {
        int rounds = Integer.getInteger("rounds", suite.rounds());
        double load = Machine.load();
        String measured =
            suite.run(rounds) + "\n" + Machine.describe(load) + ", " + rounds + " rounds.\n";
        System.out.println(suite.name() + "\n\n" + measured);
        report.replace(suite.name(), measured);
      }
    }
  }
}
