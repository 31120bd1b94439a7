package dev.weir.benchmarks.classes;

import dev.weir.config.Configuration;
import dev.weir.config.Loaded;
import dev.weir.meters.MetricRegistry;
import dev.weir.meters.MetricSettings;
import dev.weir.rules.AsyncSupport;
import dev.weir.rules.RuleCompiler;
import dev.weir.rules.RuleIndex;
import dev.weir.rules.expression.ContextValues;
import dev.weir.rules.expression.MemberAccess;
import dev.weir.rules.expression.ModuleOpener;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarFile;

/**
 * Shows every class of a jar to 1,000 rules, none of which means any, as a JVM does that loads them
 * one after the other; prints nanoseconds a class, and how many class files were read for that.
 *
 * <p>Arguments: the rules as YAML, the jar.
 */
public final class FrontDoor {
  private static final int RULES = 1000;

  private FrontDoor() {}

  public static void main(String[] args) throws Exception {
    RuleIndex index = index(args[0]);
    List<String> names = new ArrayList<>();
    List<byte[]> files = new ArrayList<>();
    read(args[1], names, files);
    try (Counting loader = new Counting(new URL("file:" + args[1]))) {
      long start = cpuNanos();
      for (int i = 0; i < names.size(); i++) {
        if (index.concerns(loader, names.get(i), files.get(i))) {
          throw new IllegalStateException(names.get(i) + " is meant");
        }
      }
      long nanos = cpuNanos() - start;
      System.out.println(nanos / names.size() + " " + loader.filesRead + " " + names.size());
    }
  }

  /** Of this thread alone: neither the JIT compiler's threads nor what else the machine does. */
  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** So many rules that name a class each, and one of the kind in question. */
  private static RuleIndex index(String match) {
    StringBuilder rules = new StringBuilder("rules:\n");
    for (int i = 1; i < RULES; i++) {
      String named = "{class: com.acme.shop" + i % 40 + ".Service" + i + ", method: call}";
      rules.append(rule(i, named));
    }
    rules.append(rule(0, match));
    Loaded loaded = Configuration.parse("weir.yaml", rules.toString());
    if (!loaded.problems().isEmpty()) {
      throw new IllegalStateException(loaded.problems().toString());
    }
    MetricRegistry registry = new MetricRegistry(MetricSettings.defaults());
    RuleCompiler compiler =
        new RuleCompiler(
            () -> registry,
            ContextValues.NONE,
            new MemberAccess(ModuleOpener.NONE),
            (rule, reason) -> {},
            new AsyncSupport((name, at) -> Object.class, names -> {}));
    return new RuleIndex(loaded.config().rules(), () -> compiler);
  }

  private static String rule(int number, String match) {
    return "  - {name: r"
        + number
        + ", match: "
        + match
        + ", metrics: [{name: m"
        + number
        + "_total, type: counter}]}\n";
  }

  private static void read(String jar, List<String> names, List<byte[]> files) throws Exception {
    try (JarFile file = new JarFile(jar)) {
      for (var entry : Collections.list(file.entries())) {
        String name = entry.getName();
        if (name.endsWith(".class") && !name.contains("-info") && !name.startsWith("META-INF")) {
          names.add(name.substring(0, name.length() - 6));
          files.add(file.getInputStream(entry).readAllBytes());
        }
      }
    }
  }

  private static final class Counting extends URLClassLoader {
    int filesRead;

    Counting(URL jar) {
      super(new URL[] {jar}, null);
    }

    @Override
    public InputStream getResourceAsStream(String name) {
      filesRead++;
      return super.getResourceAsStream(name);
    }
  }
}
