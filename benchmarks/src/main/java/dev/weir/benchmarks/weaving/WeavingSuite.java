package dev.weir.benchmarks.weaving;

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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * What it costs a JVM, cold, to have six classes woven: by Weir's engine, which is ASM alone, and
 * by Byte Buddy, as usual and at its leanest. Every agent comes from the same class path; they
 * differ in nothing but what weaves.
 */
public final class WeavingSuite implements Suite {
  private static final Map<String, Class<?>> AGENTS = new LinkedHashMap<>();

  static {
    AGENTS.put("an agent that weaves nothing", Witness.class);
    AGENTS.put("Weir (ASM)", WeirAgent.class);
    AGENTS.put("Byte Buddy, leanest", LeanByteBuddyAgent.class);
    AGENTS.put("Byte Buddy, AgentBuilder", ByteBuddyAgent.class);
  }

  @Override
  public String name() {
    return "weaving";
  }

  @Override
  public int rounds() {
    return 15;
  }

  @Override
  public Table run(int rounds) throws IOException {
    Path folder = Files.createTempDirectory("weir-bench");
    Comparison comparison =
        new Comparison(
            "six classes woven by",
            Metric.difference("CPU-s", "%.2f"),
            Metric.ratio("wall s", "%.2f"),
            Metric.difference("classes loaded", "%.0f"));
    for (int round = 0; round < rounds; round++) {
      for (Map.Entry<String, Class<?>> agent : AGENTS.entrySet()) {
        Run run = run(folder, agent.getValue(), List.of());
        long classes = classesLoaded(folder, agent.getValue());
        comparison.add(agent.getKey(), run.cpuSeconds(), run.wallSeconds(), classes);
      }
    }
    return comparison.table();
  }

  /** In a run of its own: the log costs more than the weaving. */
  private static long classesLoaded(Path folder, Class<?> agent) throws IOException {
    Path log = folder.resolve("classes.log");
    run(folder, agent, List.of("-Xlog:class+load:file=" + log));
    try (Stream<String> lines = Files.lines(log)) {
      return lines.filter(line -> line.contains(" source: ")).count();
    }
  }

  private static Run run(Path folder, Class<?> agent, List<String> options) throws IOException {
    Run run = Run.of(program(folder, agent, options));
    int expected = agent == Witness.class ? 0 : Hooks.METHODS.size();
    if (Integer.parseInt(run.stdout().strip()) != expected) {
      throw new IllegalStateException(agent + " wove " + run.stdout());
    }
    return run;
  }

  private static Program program(Path folder, Class<?> agent, List<String> options)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Jdks.current().java().toString());
    command.addAll(options);
    command.add("-javaagent:" + jar(folder, agent));
    command.addAll(List.of("-cp", classPath()));
    command.add(ColdStart.class.getName());
    return Program.of(command);
  }

  /** Unlike that of this JVM it has Weir's engine as classes. */
  private static String classPath() throws IOException {
    Path target = Repository.root().resolve("benchmarks/target");
    return target.resolve("classes")
        + File.pathSeparator
        + Files.readString(target.resolve("weaving-class-path"));
  }

  /** A jar that only names the agent's class; the class itself is on the class path. */
  private static Path jar(Path folder, Class<?> agent) throws IOException {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.putValue("Premain-Class", agent.getName());
    attributes.putValue("Can-Retransform-Classes", "true");
    Path jar = folder.resolve(agent.getSimpleName() + ".jar");
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    return jar;
  }
}
