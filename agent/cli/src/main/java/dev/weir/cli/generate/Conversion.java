package dev.weir.cli.generate;

import dev.weir.cli.Unanswerable;
import dev.weir.config.Configuration;
import dev.weir.config.Loaded;
import java.io.File;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Option;

/** What is made into what, whatever is generated: the options that all of them have. */
final class Conversion {
  @Option(
      names = {"-c", "--config"},
      required = true,
      paramLabel = "FILE",
      description = "The configuration, weir.yaml.")
  private File config = new File("weir.yaml");

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to.")
  private File out = new File(".");

  @Option(names = "--force", description = "Overwrites whatever is there.")
  private boolean force;

  Loaded load() throws Unanswerable {
    if (!config.isFile()) {
      throw new Unanswerable(
          "the configuration `" + config + "` is not there. Name a file with --config.");
    }
    return Configuration.check(config.getPath());
  }

  /** The configuration's rules and polls, of which there are some. */
  List<Source> sources(Loaded loaded) throws Unanswerable {
    List<Source> sources = Exposure.of(loaded.config());
    if (sources.isEmpty()) {
      throw new Unanswerable(
          "`"
              + config
              + "` has no rules and no polls. For what the agent measures by itself"
              + " deploy its own dashboards: grafana deploy.");
    }
    return sources;
  }

  /** Returns what was written, and what became of the file. */
  String write(Generated generated) throws Unanswerable, IOException {
    GeneratedFile file = new GeneratedFile(generated, out);
    String done = file.write(force);
    return file + ": " + done;
  }

  @Override
  public String toString() {
    return config.toString();
  }
}
