package dev.weir.cli.grafana;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code grafana}: what is asked of a Grafana. */
@Command(
    name = "grafana",
    description = "Puts dashboards into a Grafana.",
    subcommands = DeployCommand.class,
    synopsisSubcommandLabel = "COMMAND")
public final class GrafanaCommand implements Runnable {
  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command: grafana deploy.");
  }
}
