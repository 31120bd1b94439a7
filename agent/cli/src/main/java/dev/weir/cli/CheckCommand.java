package dev.weir.cli;

import dev.weir.agent.NamedFiles;
import dev.weir.agent.OfflineRules;
import dev.weir.config.Configuration;
import dev.weir.config.Loaded;
import dev.weir.config.Problem;
import dev.weir.rules.PollCheck;
import dev.weir.rules.RuleCheck;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code check}: what an agent would say of a configuration; with a class path, what its rules mean
 * there. No class of the class path is loaded.
 */
@Command(
    name = "check",
    description = {
      "Checks a configuration, and the files that it names.",
      "With a class path it lists the methods that each rule means and what each poll reads, and checks every expression"
          + " against their types, without loading a class.",
      "Exit code 0: all is well. 1: something is wrong with the configuration. 2: it could not be"
          + " checked."
    })
final class CheckCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = {"-c", "--config"},
      required = true,
      paramLabel = "FILE",
      description = "The configuration, weir.yaml.")
  File config = new File("weir.yaml");

  @Option(
      names = {"-cp", "--classpath"},
      paramLabel = "PATH",
      description = "Jars, Spring Boot jars, wars, directories; lib/* stands for all jars of lib.")
  List<String> classPath = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = "How the answer is written; text unless given.")
  Format format = Format.TEXT;

  @Override
  public Integer call() throws Exception {
    if (!config.isFile()) {
      throw new Unanswerable(
          "the configuration `" + config + "` is not there. Name a file with --config.");
    }
    CheckReport report = report();
    PrintWriter out = spec.commandLine().getOut();
    if (format == Format.JSON) {
      new JsonReport(out).write(report);
    } else {
      new TextReport(out).write(report);
    }
    out.flush();
    return report.isWell() ? WeirCommand.WELL : WeirCommand.FOUND;
  }

  private CheckReport report() throws Unanswerable, IOException {
    Loaded loaded = Configuration.check(config.getPath());
    List<Problem> named = NamedFiles.check(loaded.config());
    RuleCheck rules = OfflineRules.check(loaded.config());
    PollCheck polls = OfflineRules.polls(loaded.config());
    if (classPath.isEmpty()) {
      return CheckReport.ofFile(config.getPath(), loaded, named, rules, polls);
    }
    try (ClassPath classes = ClassPath.open(String.join(File.pathSeparator, classPath))) {
      classes.forEach(
          (loader, name, classFile) -> {
            rules.examine(loader, name, classFile);
            polls.examine(loader, name, classFile);
          });
      return CheckReport.ofClasses(config.getPath(), loaded, named, rules, polls, classes.size());
    }
  }
}
