package dev.weir.weave;

import dev.weir.log.Log;
import dev.weir.spi.Discovered;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

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
  private final AdviceLinker linker;
  private final FrontDoor frontDoor;

  /**
   * @param agent the loader of the agent's own classes
   * @param catalogue the hooks of the instrumentations
   */
  public Loom(Instrumentation jvm, ClassLoader agent, Catalogue catalogue, WeaveMonitor monitor) {
    this.jvm = jvm;
    this.catalogue = catalogue;
    this.linker = new AdviceLinker(table, new Faults(monitor));
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

  public MainClassWatch mainClass() {
    return mainClass;
  }

  /**
   * Weaves from now on, and what is loaded already.
   *
   * @param classNames binary names of classes with probes other than the catalogue's
   */
  public void open(Collection<String> classNames) throws ReflectiveOperationException {
    WeirDispatcher.linker(linker.handle());
    Discovered.engine(new Discoveries());
    jvm.addTransformer(frontDoor, true);
    Set<String> all = catalogue.classNames();
    all.addAll(classNames);
    retransform(all);
  }

  /** Weaves no more, and gives woven classes their own bytes back. */
  public void close(Collection<String> classNames) {
    jvm.removeTransformer(frontDoor);
    Set<String> all = catalogue.classNames();
    all.addAll(classNames);
    retransform(all);
  }

  /**
   * Weaves anew those of the classes that are loaded, in every loader. One that the JVM refuses
   * stays as it is.
   */
  public void retransform(Collection<String> classNames) {
    Set<String> wanted = new HashSet<>(classNames);
    for (Class<?> type : jvm.getAllLoadedClasses()) {
      if (wanted.contains(type.getName()) && jvm.isModifiableClass(type)) {
        retransform(type);
      }
    }
  }

  private void retransform(Class<?> type) {
    try {
      jvm.retransformClasses(type);
    } catch (UnmodifiableClassException | RuntimeException | LinkageError e) {
      Log.warn(
          type.getName()
              + " is loaded and cannot be woven any more ("
              + e
              + "). It runs on as it is.");
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
