package dev.weir.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.config.Configuration;
import dev.weir.config.Loaded;
import dev.weir.log.Log;
import dev.weir.meters.MetricRegistry;
import dev.weir.meters.MetricSettings;
import dev.weir.meters.Scrape;
import dev.weir.rules.expression.ContextValues;
import dev.weir.rules.expression.MemberAccess;
import dev.weir.rules.expression.OpenedModules;
import dev.weir.weave.Catalogue;
import dev.weir.weave.Loom;
import dev.weir.weave.TestJvm;
import dev.weir.weave.WeaveMonitor;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Rules of a YAML document, at work in this JVM on classes that are loaded anew. */
final class Measured implements AutoCloseable {
  final MetricRegistry registry = new MetricRegistry(MetricSettings.defaults());
  final RuleIndex index;
  final List<String> errors = new ArrayList<>();
  final List<String> weavingFailures = new ArrayList<>();

  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final Loom loom;
  private final ClassLoader loader;

  /**
   * @param rules the YAML below `rules:`, its indentation included
   * @param fixtures classes to load anew, with their nested ones
   */
  Measured(String rules, Class<?>... fixtures) throws Exception {
    Log.out(new PrintStream(log, true, StandardCharsets.UTF_8));
    Log.level(Log.Level.DEBUG); // at which no line is left out for being one too many
    Loaded loaded = Configuration.parse("weir.yaml", "rules:\n" + rules);
    assertThat(loaded.problems()).isEmpty();
    MemberAccess access = new MemberAccess(new OpenedModules(TestJvm.instrumentation()));
    index =
        new RuleIndex(
            loaded.config().rules(),
            new RuleCompiler(() -> registry, ContextValues.NONE, access, this::erred));
    loom =
        new Loom(
            TestJvm.instrumentation(),
            new ClassLoader(null) {},
            new Catalogue(getClass().getClassLoader()),
            new Failures());
    loom.add(index);
    loom.open(List.of());
    loader = new Anew(fixtures);
  }

  private synchronized void erred(String rule, String reason) {
    errors.add(rule + " " + reason);
  }

  /** A new object of the woven class. */
  Object make(Class<?> fixture, Object... arguments) throws Exception {
    for (Constructor<?> constructor : woven(fixture).getDeclaredConstructors()) {
      if (constructor.getParameterCount() == arguments.length) {
        constructor.setAccessible(true);
        try {
          return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
          throw (Exception) e.getCause();
        }
      }
    }
    throw new NoSuchMethodException(fixture + " with " + arguments.length);
  }

  Class<?> woven(Class<?> fixture) throws Exception {
    return loader.loadClass(fixture.getName());
  }

  /** Calls the one method of this name and so many arguments. */
  Object call(Object on, String method, Object... arguments) throws Exception {
    Class<?> type = on instanceof Class ? (Class<?>) on : on.getClass();
    for (Class<?> at = type; at != null; at = at.getSuperclass()) {
      for (Method candidate : at.getDeclaredMethods()) {
        if (candidate.getName().equals(method)
            && candidate.getParameterCount() == arguments.length) {
          candidate.setAccessible(true);
          return invoke(candidate, on, arguments);
        }
      }
    }
    throw new NoSuchMethodException(type + "." + method);
  }

  private static Object invoke(Method method, Object on, Object[] arguments) throws Exception {
    try {
      return method.invoke(on, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Error) {
        throw (Error) e.getCause();
      }
      throw (Exception) e.getCause();
    }
  }

  /** The sample lines of a metric. */
  List<String> samples(String metric) {
    return Scrape.samples(registry, metric);
  }

  /** What the agent warned of. */
  String log() {
    StringBuilder warnings = new StringBuilder();
    for (String line : log.toString(StandardCharsets.UTF_8).split("\n")) {
      warnings.append(line.startsWith("weir: WARN") ? line + "\n" : "");
    }
    return warnings.toString();
  }

  @Override
  public void close() {
    loom.close(List.of());
    Log.out(System.err);
    Log.level(Log.Level.INFO);
    assertThat(weavingFailures).isEmpty();
  }

  private final class Failures implements WeaveMonitor {
    @Override
    public void woven(long nanos) {}

    @Override
    public synchronized void failed(String probe) {
      weavingFailures.add("failed " + probe);
    }

    @Override
    public synchronized void unlinked(String probe) {
      weavingFailures.add("unlinked " + probe);
    }
  }

  /** Defines the fixtures itself, so that they pass the front door. */
  private static final class Anew extends ClassLoader {
    private final Class<?>[] fixtures;

    Anew(Class<?>... fixtures) {
      super(Measured.class.getClassLoader());
      this.fixtures = fixtures;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      for (Class<?> fixture : fixtures) {
        if (name.equals(fixture.getName()) || name.startsWith(fixture.getName() + "$")) {
          Class<?> known = findLoadedClass(name);
          return known != null ? known : define(name);
        }
      }
      return super.loadClass(name, resolve);
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (java.io.IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}
