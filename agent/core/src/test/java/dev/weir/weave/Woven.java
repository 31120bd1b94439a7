package dev.weir.weave;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Weaves probes into the classes of a test and lets the JVM load them, in a loader of their own.
 */
final class Woven implements AutoCloseable {
  final List<String> failed = new ArrayList<>();
  final List<String> unlinked = new ArrayList<>();
  int classes;

  private final Loom loom;

  Woven(Function<MethodDeclaration, List<? extends Probe>> probes, String... classNames)
      throws Exception {
    List<String> names = List.of(classNames);
    loom =
        new Loom(
            TestJvm.instrumentation(),
            new ClassLoader(null) {},
            new Catalogue(getClass().getClassLoader()),
            new Monitor());
    loom.add(
        new ProbeSource() {
          @Override
          public boolean concerns(@Nullable ClassLoader loader, String name, byte[] classFile) {
            return names.contains(name.replace('/', '.'));
          }

          @Override
          public boolean concerns(Class<?> loaded) {
            return names.contains(loaded.getName());
          }

          @Override
          public List<? extends Probe> probes(MethodDeclaration method) {
            return probes.apply(method);
          }
        });
    loom.open();
  }

  Loom loom() {
    return loom;
  }

  @Override
  public void close() {
    loom.close();
  }

  /** Defines a class anew, so that it passes the front door. */
  static Class<?> reload(Class<?> type) throws Exception {
    return new ClassLoader(type.getClassLoader()) {
      @Override
      protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(type.getName())) {
          return super.loadClass(name, resolve);
        }
        Class<?> known = findLoadedClass(name);
        byte[] bytes = ClassFiles.read(getParent(), name.replace('.', '/'));
        return known != null ? known : defineClass(name, bytes, 0, bytes.length);
      }
    }.loadClass(type.getName());
  }

  private final class Monitor implements WeaveMonitor {
    @Override
    public synchronized void woven(long nanos) {
      classes++;
    }

    @Override
    public synchronized void failed(String probe) {
      failed.add(probe);
    }

    @Override
    public synchronized void unlinked(String probe) {
      unlinked.add(probe);
    }
  }
}
