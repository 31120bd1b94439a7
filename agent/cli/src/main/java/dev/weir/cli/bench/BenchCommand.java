package dev.weir.cli.bench;

import dev.weir.agent.OfflineRules;
import dev.weir.cli.ClassPath;
import dev.weir.cli.Unanswerable;
import dev.weir.config.Configuration;
import dev.weir.rules.RuleCheck;
import dev.weir.rules.RuleFindings;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench}: starts a JVM under the agent, which measures in {@link BenchHereCommand}. */
@Command(
    name = "bench",
    description = {
      "Says what a call under each rule costs on this machine, in nanoseconds.",
      "The application's classes are loaded without their code: nothing of it runs."
    })
public final class BenchCommand implements Callable<Integer> {
  @Option(
      names = {"-c", "--config"},
      required = true,
      paramLabel = "FILE",
      description = "The configuration, weir.yaml.")
  File config = new File("weir.yaml");

  @Option(
      names = {"-cp", "--classpath"},
      required = true,
      paramLabel = "PATH",
      description = "Jars, Spring Boot jars, wars, directories; lib/* stands for all jars of lib.")
  String classPath = "";

  @Override
  public Integer call() throws Exception {
    if (!config.isFile()) {
      throw new Unanswerable("the configuration `" + config + "` is not there.");
    }
    List<String> command = new ArrayList<>();
    String jar = new File(System.getProperty("java.class.path")).getAbsolutePath();
    command.add(new File(System.getProperty("java.home"), "bin/java").getPath());
    command.add("-javaagent:" + jar + "=config=" + config.getAbsolutePath());
    command.add("-Dweir.http.listen=127.0.0.1:0");
    command.add("-Dweir.logging.level=error");
    command.add("-jar");
    command.add(jar);
    command.add(BenchHereCommand.NAME);
    command.add("--classpath=" + classPath);
    List<String> methods = methods();
    command.addAll(methods);
    if (methods.isEmpty()) {
      throw new Unanswerable("no rule matches a method of the class path. `check` says why.");
    }
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  /** The first method of each rule, as {@code rule=method}. */
  private List<String> methods() throws Unanswerable, IOException {
    RuleCheck rules = OfflineRules.check(Configuration.check(config.getPath()).config());
    List<String> methods = new ArrayList<>();
    try (ClassPath classes = ClassPath.open(classPath)) {
      classes.forEach(rules::examine);
    }
    for (RuleFindings rule : rules.findings()) {
      if (!rule.methods().isEmpty()) {
        methods.add(rule.config().name() + "=" + rule.methods().iterator().next());
      }
    }
    return methods;
  }
}
