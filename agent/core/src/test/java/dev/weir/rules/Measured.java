package dev.weir.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.config.Configuration;
import dev.weir.config.Loaded;
import dev.weir.context.ContextKeys;
import dev.weir.log.Log;
import dev.weir.meters.MetricRegistry;
import dev.weir.meters.MetricSettings;
import dev.weir.meters.Scrape;
import dev.weir.rules.expression.MemberAccess;
import dev.weir.rules.expression.OpenedModules;
import dev.weir.weave.Catalogue;
import dev.weir.weave.Loom;
import dev.weir.weave.ProbeSource;
import dev.weir.weave.TestJvm;
import dev.weir.weave.WeaveMonitor;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Rules of a YAML document, at work in this JVM on classes that are loaded anew. */
final class Measured implements AutoCloseable {
  final MetricRegistry registry = new MetricRegistry(MetricSettings.defaults());
  RuleIndex index;
  final List<String> errors = new ArrayList<>();
  final List<String> weavingFailures = new ArrayList<>();

  private final ByteArrayOutputStream log = new ByteArrayOutputStream();

  /** Names of classes woven anew by the last reload. */
  final Set<String> wovenTypes = new TreeSet<>();

  private final Loom loom;
  private final ClassLoader loader;

  /** Rules that call {@link FeatureGate} by its simple name. */
  static Measured gate(String rules) throws Exception {
    return new Measured(
        rules.replace("FeatureGate", FeatureGate.class.getName()), FeatureGate.class);
  }

  /**
   * @param rules the YAML below `rules:`, its indentation included
   * @param fixtures classes to load anew, with their nested ones
   */
  Measured(String rules, Class<?>... fixtures) throws Exception {
    this(parsed(rules), fixtures);
  }

  /**
   * @param loaded a whole configuration
   */
  Measured(Loaded loaded, Class<?>... fixtures) throws Exception {
    Log.out(new PrintStream(log, true, StandardCharsets.UTF_8));
    Log.level(Log.Level.DEBUG); // at which no line is left out for being one too many
    assertThat(loaded.problems()).isEmpty();
    ContextKeys keys = ContextKeys.of(loaded.config().context());
    ContextKeys.install(keys);
    MemberAccess access = new MemberAccess(new OpenedModules(TestJvm.instrumentation()));
    Catalogue catalogue = new Catalogue(getClass().getClassLoader());
    loom = new Loom(TestJvm.instrumentation(), new ClassLoader(null) {}, catalogue, new Failures());
    AsyncSupport async = new AsyncSupport(catalogue, loom::retransform);
    RuleCompiler compiler =
        new RuleCompiler(() -> registry, new RuleContext(keys), access, this::erred, async);
    index = new RuleIndex(loaded.config().rulesAndCaptures(), () -> compiler);
    loom.add(index);
    loom.add(async.tasks());
    index.reweaver(loom::retransform);
    loom.open();
    loader = new Anew(fixtures);
  }

  /** What a source of probes other than rules does to fixtures. */
  Measured(ProbeSource source, Class<?>... fixtures) throws Exception {
    this("[]", fixtures);
    loom.add(source);
  }

  private static Loaded parsed(String rules) throws Exception {
    return Configuration.parse("weir.yaml", "rules:\n" + (rules.equals("[]") ? "  []\n" : rules));
  }

  private synchronized void erred(String rule, String reason) {
    errors.add(rule + " " + reason);
  }

  /** Puts other rules in the place of these, as a reload does. */
  RuleChange reload(String rules) throws Exception {
    Loaded loaded = Configuration.parse("weir.yaml", "rules:\n" + rules);
    assertThat(loaded.problems()).isEmpty();
    RuleIndex next = index.next(loaded.config().rules());
    assertThat(next.problems()).isEmpty();
    RuleChange change = new RuleChange(index, next, registry);
    wovenTypes.clear();
    ClassFileTransformer watch = new Watch();
    Instrumentation jvm = TestJvm.instrumentation();
    jvm.addTransformer(watch, true);
    change.apply(loom);
    jvm.removeTransformer(watch);
    index = next;
    return change;
  }

  Loom loom() {
    return loom;
  }

  /** Something to charge, of the woven class. */
  @SuppressWarnings({"rawtypes", "unchecked"})
  Object invoice(double total, String currency) throws Exception {
    Class type = woven(FeatureGate.Currency.class);
    Object of = currency == null ? null : Enum.valueOf(type, currency);
    return make(FeatureGate.Invoice.class, total, of);
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

  /** A further loader with the same fixtures. */
  ClassLoader another() {
    return new Anew(((Anew) loader).fixtures);
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
    loom.close();
    Log.out(System.err);
    Log.level(Log.Level.INFO);
    assertThat(weavingFailures).isEmpty();
  }

  private final class Watch implements ClassFileTransformer {
    @Override
    public byte[] transform(
        ClassLoader in, String name, Class<?> redefined, ProtectionDomain domain, byte[] bytes) {
      if (redefined != null) {
        wovenTypes.add(redefined.getName());
      }
      return null;
    }
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
