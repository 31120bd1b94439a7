package dev.weir.weave;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The numbers that woven code knows probes by. Probes that are equal share one, so weaving a class
 * anew, as every redeployed application does, makes it no longer. Thread-safe.
 */
final class ProbeTable {
  private final Map<Probe, Integer> numbers = new HashMap<>();
  private final List<Probe> probes = new ArrayList<>();

  synchronized int numberOf(Probe probe) {
    Integer known = numbers.get(probe);
    if (known != null) {
      return known;
    }
    numbers.put(probe, probes.size());
    probes.add(probe);
    return probes.size() - 1;
  }

  synchronized Probe probe(int number) {
    return probes.get(number);
  }
}
