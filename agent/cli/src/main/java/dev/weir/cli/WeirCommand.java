package dev.weir.cli;

import dev.weir.agent.AgentVersion;
import dev.weir.cli.bench.BenchCommand;
import dev.weir.cli.bench.BenchHereCommand;
import dev.weir.cli.generate.GenerateCommand;
import dev.weir.cli.grafana.GrafanaCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command line. Exit codes: 0 where all is well, 1 where something was found, 2 where the
 * question could not be answered.
 */
@Command(
    name = "java -jar weir.jar",
    description = "Weir, the Java agent that measures. Attach it with java -javaagent:weir.jar …",
    subcommands = {
      CheckCommand.class,
      BenchCommand.class,
      BenchHereCommand.class,
      ExplainCommand.class,
      ListCommand.class,
      AttachCommand.class,
      GrafanaCommand.class,
      GenerateCommand.class,
      VersionCommand.class
    },
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    versionProvider = WeirCommand.Version.class)
public final class WeirCommand implements Runnable {
  public static final int WELL = 0;
  public static final int FOUND = 1;
  public static final int UNANSWERED = 2;

  @Spec CommandSpec spec;

  WeirCommand() {
    this.spec = CommandSpec.create();
  }

  /** Runs a command and ends the JVM with its exit code. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new WeirCommand())
        .setExecutionExceptionHandler(WeirCommand::unanswered)
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  private static int unanswered(
      Exception cause, CommandLine command, CommandLine.ParseResult parsed) {
    String fact = cause instanceof Unanswerable ? cause.getMessage() : cause.toString();
    command.getErr().println("weir: ERROR: " + fact);
    return UNANSWERED;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command.");
  }

  /** The version of this jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"weir " + AgentVersion.current()};
    }
  }
}
