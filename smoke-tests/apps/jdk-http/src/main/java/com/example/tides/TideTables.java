package com.example.tides;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Mean tidal range by port, in metres. */
final class TideTables {
  private final Map<String, Double> rangeMetres = new ConcurrentHashMap<>();

  TideTables() {
    rangeMetres.put("brest", 4.3);
    rangeMetres.put("granville", 9.2);
    rangeMetres.put("ostend", 3.8);
  }

  Set<String> ports() {
    return new TreeSet<>(rangeMetres.keySet());
  }

  Double range(String port) {
    return rangeMetres.get(port);
  }

  boolean add(String port, double metres) {
    return rangeMetres.putIfAbsent(port, metres) == null;
  }
}
