package dev.weir.rules;

import dev.weir.meters.WeakIdentity;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The instances of a class that are alive, held weakly, each once. Thread-safe. */
final class PolledObjects {
  private final Set<WeakIdentity> all = ConcurrentHashMap.newKeySet();
  private final ReferenceQueue<Object> gone = new ReferenceQueue<>();
  private final int most;
  private volatile boolean full;

  /**
   * @param most as many are kept; later ones are not, until some are gone
   */
  PolledObjects(int most) {
    this.most = most;
  }

  /** Called by woven constructors. */
  void add(Object object) {
    forgetGone();
    if (all.size() < most) {
      all.add(new WeakIdentity(object, gone));
    } else if (!all.contains(new WeakIdentity(object, gone))) {
      full = true;
    }
  }

  /** Those that still are, and that stand for themselves. */
  List<Object> alive() {
    forgetGone();
    List<Object> alive = new ArrayList<>();
    for (WeakIdentity held : all) {
      Object object = held.get();
      if (object != null && !StandIns.isOne(object)) {
        alive.add(object);
      }
    }
    return alive;
  }

  /** Whether there were more than are kept. */
  boolean isFull() {
    return full;
  }

  private void forgetGone() {
    for (Reference<?> held = gone.poll(); held != null; held = gone.poll()) {
      all.remove(held);
    }
  }
}
