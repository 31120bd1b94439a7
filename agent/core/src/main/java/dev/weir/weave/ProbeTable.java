package dev.weir.weave;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that woven code knows probes by. Probes that are equal share one, and a probe takes
 * over that of a retired one of its place: weaving a class anew then adds nothing to its constant
 * pool, which the JVM only ever lets grow. Thread-safe.
 */
final class ProbeTable {
  private final Map<Probe, Integer> numbers = new HashMap<>();
  private final Map<Integer, Probe> probes = new HashMap<>();
  private final Map<Object, List<Integer>> numbersByPlace = new HashMap<>();

  /** A call that has entered holds its probe through its call site, and finds it here to exit. */
  private final Map<Integer, WeakReference<Probe>> retired = new HashMap<>();

  private int next;

  synchronized int numberOf(Probe probe) {
    Integer known = numbers.get(probe);
    if (known != null) {
      return known;
    }
    int number = free(probe.place());
    Probe before = probes.put(number, probe);
    numbers.remove(before);
    numbers.put(probe, number);
    retired.remove(number);
    return number;
  }

  private int free(Object place) {
    List<Integer> there = numbersByPlace.get(place);
    if (there == null) {
      there = new ArrayList<>(1);
      numbersByPlace.put(place, there);
    }
    for (Integer number : there) {
      Probe current = probes.get(number);
      if (current == null || current.isRetired()) {
        return number;
      }
    }
    there.add(next);
    return next++;
  }

  /** Null where the probe is retired and nobody uses it any more. */
  synchronized @Nullable Probe probe(int number) {
    Probe probe = probes.get(number);
    WeakReference<Probe> held = probe == null ? retired.get(number) : null;
    return held == null ? probe : held.get();
  }

  /** Lets go of the probes that are retired, and says which they are. */
  synchronized List<Probe> tidy() {
    List<Probe> gone = new ArrayList<>();
    Iterator<Map.Entry<Probe, Integer>> entries = numbers.entrySet().iterator();
    while (entries.hasNext()) {
      Map.Entry<Probe, Integer> entry = entries.next();
      if (entry.getKey().isRetired()) {
        retired.put(entry.getValue(), new WeakReference<>(entry.getKey()));
        probes.remove(entry.getValue());
        gone.add(entry.getKey());
        entries.remove();
      }
    }
    Iterator<WeakReference<Probe>> held = retired.values().iterator();
    while (held.hasNext()) {
      if (held.next().get() == null) {
        held.remove();
      }
    }
    return gone;
  }

  /** How many it holds, the retired ones that are still in use included. */
  synchronized int size() {
    return probes.size() + retired.size();
  }
}
