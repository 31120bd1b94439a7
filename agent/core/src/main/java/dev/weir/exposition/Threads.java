package dev.weir.exposition;

/** Threads that neither keep the JVM alive nor hold anything of the application. */
final class Threads {
  private Threads() {}

  static Thread start(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    // An inherited context class loader would pin the application's; null would mean it too.
    thread.setContextClassLoader(Threads.class.getClassLoader());
    thread.start();
    return thread;
  }
}
