package dev.weir.weave;

import dev.weir.spi.Instrumentation;
import dev.weir.spi.Methods;
import dev.weir.spi.Weaver;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The hooks of all instrumentations, by class name. Filled before the first class is woven;
 * thread-safe from then on.
 */
public final class Catalogue implements ProbeSource, AdviceSource {
  private final AdviceLoaders loaders;
  private final Map<String, List<AdviceProbe>> byClass = new ConcurrentHashMap<>();
  private final Map<String, List<AdviceProbe>> byKind = new HashMap<>();
  private final Map<String, Set<String>> discovered = new HashMap<>();

  /**
   * @param agent the loader that has the instrumentations' classes
   */
  public Catalogue(ClassLoader agent) {
    this.loaders = new AdviceLoaders(agent);
  }

  /** Adds the hooks that an instrumentation names. */
  public void add(Instrumentation instrumentation) {
    instrumentation.weave(new Hooks(instrumentation.name()));
  }

  @Override
  public Class<?> load(String className, @Nullable ClassLoader application)
      throws ClassNotFoundException {
    return loaders.of(application).loadClass(className);
  }

  @Override
  public boolean concerns(@Nullable ClassLoader loader, String className, byte[] classFile) {
    return byClass.containsKey(className);
  }

  @Override
  public boolean concerns(Class<?> loaded) {
    return byClass.containsKey(loaded.getName().replace('.', '/'));
  }

  @Override
  public List<AdviceProbe> probes(MethodDeclaration method) {
    List<AdviceProbe> probes = new ArrayList<>();
    for (AdviceProbe probe : byClass.getOrDefault(method.owner, Collections.emptyList())) {
      if (probe.matches(method)) {
        probes.add(probe);
      }
    }
    return probes;
  }

  /** Whether a class is one of its kind that has not been seen before. Cheap when it has. */
  boolean isNew(String kind, Class<?> type) {
    Set<String> seen = discovered.get(kind);
    return seen != null && !seen.contains(type.getName()) && seen.add(type.getName());
  }

  /**
   * Gives a class, by its name, the hooks of its kind.
   *
   * @return whether it had not been given them before
   */
  boolean adopt(String kind, String className) {
    List<AdviceProbe> hooks = byKind.getOrDefault(kind, Collections.emptyList());
    String internalName = className.replace('.', '/');
    List<AdviceProbe> known = byClass.getOrDefault(internalName, Collections.emptyList());
    Set<AdviceProbe> all = new LinkedHashSet<>(known);
    if (!all.addAll(hooks)) {
      return false;
    }
    byClass.put(internalName, new ArrayList<>(all));
    return true;
  }

  private final class Hooks implements Weaver {
    private final String instrumentation;

    Hooks(String instrumentation) {
      this.instrumentation = instrumentation;
    }

    @Override
    public TypeWeaver type(String... classNames) {
      List<List<AdviceProbe>> hooks = new ArrayList<>();
      for (String className : classNames) {
        String internalName = className.replace('.', '/');
        if (!byClass.containsKey(internalName)) {
          byClass.put(internalName, new ArrayList<>());
        }
        hooks.add(byClass.get(internalName));
      }
      return new Adding(hooks);
    }

    @Override
    public TypeWeaver discovered(String kind) {
      List<AdviceProbe> hooks = new ArrayList<>();
      byKind.put(kind, hooks);
      discovered.put(kind, Collections.newSetFromMap(new ConcurrentHashMap<>()));
      return new Adding(Collections.singletonList(hooks));
    }

    private final class Adding implements TypeWeaver {
      private final List<List<AdviceProbe>> hooks;

      Adding(List<List<AdviceProbe>> hooks) {
        this.hooks = hooks;
      }

      @Override
      public TypeWeaver advise(Methods methods, String adviceClass) {
        AdviceProbe probe = new AdviceProbe(instrumentation, methods, adviceClass, loaders);
        for (List<AdviceProbe> of : hooks) {
          of.add(probe);
        }
        return this;
      }
    }
  }
}
