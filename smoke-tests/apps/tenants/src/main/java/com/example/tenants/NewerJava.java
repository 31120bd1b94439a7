package com.example.tenants;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** What Java 21 and 25 have and this program's compiler does not know. */
final class NewerJava {
  private static final String SCOPE = "java.util.concurrent.StructuredTaskScope";

  private NewerJava() {}

  static void addTo(Map<String, Work> ways, Ledger ledger) {
    try {
      Method executor = Executors.class.getMethod("newVirtualThreadPerTaskExecutor");
      ExecutorService virtual = (ExecutorService) executor.invoke(null);
      ways.put("virtual", t -> virtual.submit(() -> ledger.charge(t)).get(20, TimeUnit.SECONDS));
      Method start = Thread.class.getMethod("startVirtualThread", Runnable.class);
      ways.put(
          "started", t -> ((Thread) start.invoke(null, (Runnable) () -> ledger.charge(t))).join());
      ways.put("structured", t -> structured(t, ledger));
    } catch (ReflectiveOperationException olderJava) {
      return;
    }
  }

  private static void structured(String tenant, Ledger ledger) throws Exception {
    Class<?> type = Class.forName(SCOPE);
    AutoCloseable scope;
    try {
      scope = (AutoCloseable) type.getMethod("open").invoke(null);
    } catch (NoSuchMethodException java21) {
      scope =
          (AutoCloseable)
              Class.forName(SCOPE + "$ShutdownOnFailure").getConstructor().newInstance();
    }
    try {
      Callable<String> task =
          () -> {
            ledger.charge(tenant);
            return tenant;
          };
      type.getMethod("fork", Callable.class).invoke(scope, task);
      type.getMethod("fork", Callable.class).invoke(scope, task);
      type.getMethod("join").invoke(scope);
    } finally {
      scope.close();
    }
  }
}
