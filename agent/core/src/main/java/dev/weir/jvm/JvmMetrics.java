package dev.weir.jvm;

import dev.weir.log.Log;
import dev.weir.meters.Binder;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;

/**
 * Metrics of the JVM and its process, from start on. Used once, on an agent's thread after {@code
 * main} was reached: earlier, the JVM's management could fix the application's log manager.
 */
public final class JvmMetrics {
  private final Binder binder;

  private JvmMetrics(Binder binder) {
    this.binder = binder;
  }

  /** Begins to expose them. Never throws; what this JVM does not have is left out, and said so. */
  public static void start(Binder binder) {
    JvmMetrics metrics = new JvmMetrics(binder);
    try {
      Class.forName("java.lang.management.ManagementFactory");
    } catch (ClassNotFoundException | LinkageError e) {
      Log.info("this JVM lacks the module java.management. Add it to the image for JVM metrics.");
      return;
    }
    metrics.start("memory", metrics::memory);
    metrics.start("buffer", metrics::buffers);
    metrics.start("thread", metrics::threads);
    metrics.start("class", metrics::classes);
    metrics.start("runtime", metrics::runtime);
    metrics.start("process", metrics::process);
    metrics.start("garbage collection", metrics::collections);
  }

  private void start(String what, Runnable group) {
    try {
      group.run();
    } catch (NoClassDefFoundError e) {
      Log.info("this JVM has no " + what + " metrics. Add the module jdk.management to the image.");
      Log.debug("starting " + what + " metrics", e);
    } catch (RuntimeException | LinkageError e) {
      Log.warn("no " + what + " metrics: " + e);
      Log.debug("starting " + what + " metrics", e);
    }
  }

  private void memory() {
    MemoryTable table = new MemoryTable();
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      MemoryPool observed = new MemoryPool(pool);
      binder.bind(table).observe(observed, observed);
    }
    for (MemoryArea area : MemoryArea.all()) {
      binder.bind(new MemoryAreaTable()).observe(area, area);
    }
  }

  private void buffers() {
    for (BufferPoolMXBean pool : ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class)) {
      BufferPool observed = new BufferPool(pool);
      binder.bind(new BufferTable()).observe(observed, observed);
    }
  }

  private void threads() {
    AllThreads all = new AllThreads();
    binder.bind(new ThreadTable()).observe(all, all);
    for (ThreadsInState some : ThreadsInState.all(all)) {
      binder.bind(new ThreadTable()).observe(some, some);
    }
  }

  private void classes() {
    Classes classes = new Classes();
    binder.bind(new ClassTable()).observe(classes, classes);
  }

  private void runtime() {
    JavaRuntime runtime = new JavaRuntime();
    binder.bind(new RuntimeTable()).observe(runtime, runtime);
  }

  private void process() {
    JvmProcess process = new JvmProcess();
    binder.bind(new ProcessTable()).observe(process, process);
  }

  private void collections() {
    GarbageCollections.listen(binder);
  }
}
