package dev.weir.weave;

import dev.weir.log.Log;
import dev.weir.spi.Discovered;
import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * The weaving of one JVM, set up and switched on: front door, call sites, and the classes that were
 * loaded before. Thread-safe.
 */
public final class Loom {
  private final Instrumentation jvm;
  private final Catalogue catalogue;
  private final List<ProbeSource> sources = new CopyOnWriteArrayList<>();
  private final ProbeTable table = new ProbeTable();
  private final MainClassWatch mainClass = new MainClassWatch();
  private final Faults faults;
  private final AdviceLinker linker;
  private final FrontDoor frontDoor;

  /**
   * @param agent the loader of the agent's own classes
   * @param catalogue the hooks of the instrumentations
   */
  public Loom(Instrumentation jvm, ClassLoader agent, Catalogue catalogue, WeaveMonitor monitor) {
    this.jvm = jvm;
    this.catalogue = catalogue;
    this.faults = new Faults(monitor);
    this.linker = new AdviceLinker(table, faults);
    this.frontDoor = new FrontDoor(agent, sources, table, monitor, mainClass);
    sources.add(catalogue);
  }

  /**
   * Adds a source of probes beside the catalogue, for classes that are yet to be loaded or
   * retransformed.
   */
  public void add(ProbeSource source) {
    sources.add(source);
  }

  /** Puts a source of probes in the place of another, if that was one, from the next class on. */
  public void replace(ProbeSource old, ProbeSource next) {
    int index = sources.indexOf(old);
    if (index < 0) {
      sources.add(next);
    } else {
      sources.set(index, next);
    }
  }

  /** Lets go of probes that are retired; once nothing is woven with them. */
  public void tidy() {
    faults.forget(table.tidy());
  }

  /** How many probes woven code may still ask for. */
  public int probes() {
    return table.size();
  }

  public MainClassWatch mainClass() {
    return mainClass;
  }

  /** Weaves from now on, and what is loaded already. */
  public void open() throws ReflectiveOperationException {
    WeirDispatcher.linker(linker.handle());
    Discovered.engine(new Discoveries());
    jvm.addTransformer(frontDoor, true);
    retransformFor(sources);
  }

  /** Weaves no more, and gives woven classes their own bytes back. */
  public void close() {
    jvm.removeTransformer(frontDoor);
    retransformFor(sources);
  }

  /** All classes that are loaded now, in every loader. Not to be kept. */
  public Class<?>[] loadedClasses() {
    return jvm.getAllLoadedClasses();
  }

  /** Weaves anew the loaded classes that any of these sources is concerned with. */
  public void retransformFor(Collection<? extends ProbeSource> concerned) {
    retransform(new Concerning(concerned));
  }

  /**
   * Weaves anew those of the classes that are loaded, in every loader.
   *
   * @param classNames binary names
   */
  public void retransform(Collection<String> classNames) {
    retransform(new Named(classNames));
  }

  /**
   * Weaves anew those of the loaded classes that are meant, in every loader. One that the JVM
   * refuses stays as it is. Hold no lock that class loading may want.
   *
   * @return those that were meant
   */
  public List<Class<?>> retransform(Predicate<Class<?>> meant) {
    List<Class<?>> types = new ArrayList<>();
    for (Class<?> type : jvm.getAllLoadedClasses()) {
      if (isWeavable(type) && isMeant(type, meant)) {
        types.add(type);
      }
    }
    Retransformation.of(types, jvm);
    return types;
  }

  /**
   * Java 8 and 11 offer the classes of lambdas too, {@code Gate$$Lambda$1/8042}; woven anew, one no
   * longer finds itself and the application's next lambda fails ({@code NoClassDefFoundError}).
   */
  private boolean isWeavable(Class<?> type) {
    return !type.isArray() && type.getName().indexOf('/') < 0 && jvm.isModifiableClass(type);
  }

  private static boolean isMeant(Class<?> type, Predicate<Class<?>> meant) {
    try {
      return meant.test(type);
    } catch (RuntimeException | LinkageError e) {
      Log.debug("not looked into: " + type.getName(), e);
      return false;
    }
  }

  /** A class, not a lambda: hooks are put into loaded classes before main. */
  private static final class Concerning implements Predicate<Class<?>> {
    private final Collection<? extends ProbeSource> sources;

    Concerning(Collection<? extends ProbeSource> sources) {
      this.sources = sources;
    }

    @Override
    public boolean test(Class<?> type) {
      for (ProbeSource source : sources) {
        if (source.concerns(type)) {
          return true;
        }
      }
      return false;
    }
  }

  private static final class Named implements Predicate<Class<?>> {
    private final Set<String> names;

    Named(Collection<String> names) {
      this.names = new HashSet<>(names);
    }

    @Override
    public boolean test(Class<?> type) {
      return names.contains(type.getName());
    }
  }

  /** Weaves what the running application shows. */
  private final class Discoveries implements BiConsumer<String, Class<?>> {
    @Override
    public void accept(String kind, Class<?> type) {
      if (catalogue.isNew(kind, type)) {
        List<String> adopted = new ArrayList<>();
        for (Class<?> at = type;
            at != null && at.getClassLoader() != null;
            at = at.getSuperclass()) {
          if (catalogue.adopt(kind, at.getName())) {
            adopted.add(at.getName());
          }
        }
        retransform(adopted);
      }
    }
  }
}
