package dev.weir.cli;

import dev.weir.config.Configuration;
import dev.weir.config.Loaded;
import dev.weir.config.Problem;
import java.io.File;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code attach}: the agent in a JVM that was started without. */
@Command(
    name = "attach",
    description = {
      "Loads the agent into a running JVM.",
      "A configuration that has problems is shown and not used; `check` says the same."
    })
final class AttachCommand implements Callable<Integer> {
  /** Set by the JVM: {@code java -jar weir.jar} has one entry, the jar. */
  private static final String CLASS_PATH = "java.class.path";

  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "PID", description = "The process, as `list` shows it.")
  long processId;

  @Option(
      names = {"-c", "--config"},
      paramLabel = "FILE",
      description = "The configuration; the target's environment names one otherwise.")
  @Nullable File config;

  @Override
  public Integer call() throws Unanswerable {
    String options = "";
    if (config != null) {
      if (!config.isFile()) {
        throw new Unanswerable("the configuration `" + config + "` is not there.");
      }
      Loaded loaded = Configuration.check(config.getPath());
      for (Problem problem : loaded.problems()) {
        spec.commandLine().getErr().println(problem);
      }
      if (!loaded.problems().isEmpty()) {
        return WeirCommand.FOUND;
      }
      options = "config=" + config.getAbsolutePath();
    }
    AttachApi.find().attach(processId, new File(System.getProperty(CLASS_PATH)), options);
    spec.commandLine()
        .getOut()
        .println("attached to " + processId + "; its log says where it measures.");
    return WeirCommand.WELL;
  }
}
