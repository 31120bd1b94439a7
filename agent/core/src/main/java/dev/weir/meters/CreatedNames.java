package dev.weir.meters;

import java.util.HashMap;
import java.util.Map;

/**
 * Names by creators: one for each place in the code, so that what is made there again and again
 * counts together, and what one method makes at two places does not. Thread-safe.
 */
final class CreatedNames {
  private final Map<String, String> byPlace = new HashMap<>();
  private final Map<String, Integer> places = new HashMap<>();

  /** {@code PlanService}, at its second place {@code PlanService-2}. */
  synchronized String name(Creator creator) {
    String known = byPlace.get(creator.place());
    if (known == null) {
      int place = places.merge(creator.name(), 1, Integer::sum);
      known = place == 1 ? creator.name() : creator.name() + "-" + place;
      byPlace.put(creator.place(), known);
    }
    return known;
  }
}
