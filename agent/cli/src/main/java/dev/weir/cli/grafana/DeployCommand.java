package dev.weir.cli.grafana;

import dev.weir.cli.Format;
import dev.weir.cli.Unanswerable;
import dev.weir.cli.WeirCommand;
import dev.weir.dialect.Dialect;
import java.io.File;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code grafana deploy}. */
@Command(
    name = "deploy",
    description = {
      "Puts a folder of dashboards, and the data source they read, into a Grafana 10 or newer.",
      "What is there already is left alone: run it as often as you like. Who asks is said by the"
          + " environment: GRAFANA_TOKEN, or GRAFANA_USER and GRAFANA_PASSWORD.",
      "Exit code 0: Grafana has what is wanted. 1: something was refused, or --dry-run found"
          + " something to do. 2: Grafana could not be asked."
    })
final class DeployCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--url",
      required = true,
      paramLabel = "URL",
      description = "Where Grafana is, with the path it is served under, if any.")
  String url = "";

  @Option(
      names = "--folder",
      required = true,
      paramLabel = "TITLE",
      description = "The folder of the dashboards.")
  String folder = "";

  @Option(
      names = "--folder-uid",
      paramLabel = "UID",
      description = "Its uid; made of the title unless given.")
  @Nullable String folderUid;

  @Option(
      names = "--dashboards",
      paramLabel = "DIR",
      description = "The dashboards, .json; those for any service that the jar has unless given.")
  @Nullable File dashboards;

  @Option(
      names = "--dialect",
      paramLabel = "otel|micrometer|classic",
      description = "Of which dialect the jar's dashboards are to be; otel unless given.")
  Dialect dialect = Dialect.OTEL;

  @Option(
      names = "--datasource-url",
      paramLabel = "URL",
      description = "Prometheus, as Grafana reaches it; unless given, no data source is touched.")
  @Nullable String dataSourceUrl;

  @Option(names = "--dry-run", description = "Says what would be done.")
  boolean dryRun;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = "How the answer is written; text unless given.")
  Format format = Format.TEXT;

  /** Whose variables say who asks. */
  Map<String, String> environment = System.getenv();

  Backoff backoff = new Backoff(Thread::sleep);

  @Override
  public Integer call() throws Unanswerable, IOException {
    GrafanaUrl server = GrafanaUrl.of(url);
    DashboardFiles files =
        dashboards == null
            ? DashboardFiles.shipped(dialect.name().toLowerCase(Locale.ROOT))
            : DashboardFiles.in(dashboards);
    GrafanaApi grafana = new GrafanaApi(server, Credentials.of(environment), backoff);
    Deployment deployment = new Deployment(grafana, dryRun);
    if (files.problems().isEmpty()) {
      try {
        deploy(deployment, grafana, files);
      } catch (Unanswerable e) {
        if (!deployment.done().isEmpty()) {
          report(server, files, deployment);
        }
        throw e;
      }
    }
    return report(server, files, deployment) ? WeirCommand.WELL : WeirCommand.FOUND;
  }

  private void deploy(Deployment deployment, GrafanaApi grafana, DashboardFiles files)
      throws Unanswerable {
    if (dataSourceUrl != null) {
      deployment.deploy(new DataSource(dataSourceUrl));
    }
    Folder wanted = Folder.of(grafana, folder, folderUid);
    if (deployment.deploy(wanted)) {
      for (DashboardFile file : files.files()) {
        deployment.deploy(new Dashboard(file, wanted.uid()));
      }
    }
  }

  private boolean report(GrafanaUrl server, DashboardFiles files, Deployment deployment) {
    DeployReport report = new DeployReport(server, dryRun, files.problems(), deployment.done());
    report.write(spec.commandLine().getOut(), format);
    return report.isWell();
  }
}
