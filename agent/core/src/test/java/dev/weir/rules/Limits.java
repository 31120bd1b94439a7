package dev.weir.rules;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** State of an application, as polls find it. */
public class Limits implements Countable {
  static final Limits MAIN = new Limits("main");

  private final String name;
  final List<Usage> usages = new CopyOnWriteArrayList<>(); // read while a test adds to it
  private final Map<String, Integer> queues = new ConcurrentSkipListMap<>();
  volatile Runnable hook = () -> {};

  public Limits(String name) {
    this.name = name;
  }

  void use(String tenant, int used, int limit) {
    usages.add(new Usage(tenant, used, limit));
  }

  void queue(String queue, int size) {
    queues.put(queue, size);
  }

  List<Usage> currentUsages() {
    hook.run();
    return usages;
  }

  Map<String, Integer> queues() {
    return queues;
  }

  void onRead(Runnable work) {
    hook = work;
  }

  static Map<String, Integer> registry() {
    return MAIN.queues;
  }

  @Override
  public int count() {
    return usages.size();
  }

  String getName() {
    return name;
  }

  /** How much of a limit is used. */
  public static class Usage {
    final String tenant;
    private final int used;
    private final int limit;

    Usage(String tenant, int used, int limit) {
      this.tenant = tenant;
      this.used = used;
      this.limit = limit;
    }

    int getUsed() {
      if (used < 0) {
        throw new IllegalStateException("negative");
      }
      return used;
    }

    int getLimit() {
      return limit;
    }
  }

  /** A subclass with a constructor of its own. */
  public static class Special extends Limits {
    public Special(String name) {
      super(name + "!");
    }
  }
}

/** What is polled by its interface. */
interface Countable {
  int count();
}
