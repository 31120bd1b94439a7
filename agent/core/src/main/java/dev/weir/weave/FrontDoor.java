package dev.weir.weave;

import dev.weir.log.Log;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Sees every class that the JVM loads and lets nearly all of them pass: what weaves is reached, and
 * loaded, by the first class that somebody asked for. Never throws, never changes a class that it
 * could not weave whole. Thread-safe.
 */
final class FrontDoor implements ClassFileTransformer {
  private static final List<ProbeSource> NONE = new ArrayList<>();

  private final ClassLoader agent;
  private final List<ProbeSource> sources;
  private final ProbeTable table;
  private final WeaveMonitor monitor;
  private final MainClassWatch mainClass;
  private final Set<String> reported = ConcurrentHashMap.newKeySet();
  private volatile @Nullable ClassWeaver weaver;

  FrontDoor(
      ClassLoader agent,
      List<ProbeSource> sources,
      ProbeTable table,
      WeaveMonitor monitor,
      MainClassWatch mainClass) {
    this.agent = agent;
    this.sources = sources;
    this.table = table;
    this.monitor = monitor;
    this.mainClass = mainClass;
  }

  @Override
  public byte @Nullable [] transform(
      @Nullable ClassLoader loader,
      @Nullable String className,
      @Nullable Class<?> redefined,
      @Nullable ProtectionDomain domain,
      byte[] classFile) {
    if (className == null || loader == agent || loader instanceof AdviceLoader) {
      return null;
    }
    mainClass.loading(loader);
    try {
      List<ProbeSource> concerned = concerned(loader, className, classFile);
      return concerned.isEmpty() ? null : weave(concerned, loader, classFile);
    } catch (Throwable e) {
      if (reported.add(className)) {
        Log.warn(
            className.replace('/', '.')
                + " cannot be woven ("
                + e
                + "). It runs as it is, unmeasured.");
        Log.debug("not woven: " + className, e);
      }
      return null;
    }
  }

  private List<ProbeSource> concerned(
      @Nullable ClassLoader loader, String className, byte[] classFile) {
    List<ProbeSource> concerned = NONE;
    for (int i = 0; i < sources.size(); i++) {
      ProbeSource source = sources.get(i);
      if (source.concerns(loader, className, classFile)) {
        concerned = concerned == NONE ? new ArrayList<>() : concerned;
        concerned.add(source);
      }
    }
    return concerned;
  }

  private byte @Nullable [] weave(
      List<ProbeSource> concerned, @Nullable ClassLoader loader, byte[] classFile) {
    long start = System.nanoTime();
    ClassWeaver current = weaver;
    if (current == null) {
      current = new ClassWeaver(table);
      weaver = current;
    }
    byte[] woven = current.weave(concerned, loader, classFile);
    if (woven != null) {
      monitor.woven(System.nanoTime() - start);
    }
    return woven;
  }
}
