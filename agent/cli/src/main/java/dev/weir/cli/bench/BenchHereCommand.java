package dev.weir.cli.bench;

import dev.weir.cli.ClassPath;
import java.io.PrintWriter;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The half of {@code bench} that runs under the agent. */
@Command(name = BenchHereCommand.NAME, hidden = true)
public final class BenchHereCommand implements Callable<Integer> {
  static final String NAME = "bench-here";

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(names = "--classpath", required = true)
  String classPath = "";

  /** {@code rule=com.acme.FeatureGate.isAllowed(String, String)}. */
  @Parameters List<String> methods = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    try (ClassPath classes = ClassPath.open(classPath)) {
      HollowLoader loader = new HollowLoader(classes);
      for (String ruleAndMethod : methods) {
        int equals = ruleAndMethod.indexOf('=');
        String method = ruleAndMethod.substring(equals + 1);
        String rule = ruleAndMethod.substring(0, equals);
        out.println(rule + ": " + answer(method, loader) + "  " + method);
        out.flush();
      }
    }
    return 0;
  }

  private static String answer(String described, HollowLoader loader) {
    try {
      Method method = find(described, loader);
      if (method == null) {
        return "not measured: a constructor";
      }
      if (Modifier.isPrivate(method.getModifiers())) {
        return "not measured: private";
      }
      if (Modifier.isAbstract(method.getDeclaringClass().getModifiers())
          && !Modifier.isStatic(method.getModifiers())) {
        return "not measured: of an abstract class";
      }
      return String.format(Locale.ROOT, "%.1f ns", CallTime.nanos(Caller.of(method, loader)));
    } catch (ReflectiveOperationException | LinkageError e) {
      return "not measured: " + e;
    }
  }

  /** The first overload of this name with these simple names of parameters. */
  private static @Nullable Method find(String described, HollowLoader loader)
      throws ClassNotFoundException {
    int parameters = described.indexOf('(');
    int dot = described.lastIndexOf('.', parameters);
    Class<?> type = loader.loadClass(described.substring(0, dot));
    for (Method method : type.getDeclaredMethods()) {
      if (signature(method).equals(described.substring(dot + 1))) {
        return method;
      }
    }
    return null;
  }

  private static String signature(Method method) {
    List<String> types = new ArrayList<>();
    for (Class<?> parameter : method.getParameterTypes()) {
      types.add(parameter.getSimpleName());
    }
    return method.getName() + "(" + String.join(", ", types) + ")";
  }
}
