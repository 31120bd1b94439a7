package dev.weir.cli.grafana;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether two JSON values say the same, whatever the order of keys and the spelling of numbers. */
final class SameJson {
  private SameJson() {}

  static boolean same(@Nullable Object one, @Nullable Object other) {
    if (one instanceof Map && other instanceof Map) {
      return sameMap((Map<?, ?>) one, (Map<?, ?>) other);
    }
    if (one instanceof List && other instanceof List) {
      return sameList((List<?>) one, (List<?>) other);
    }
    if (one instanceof Number && other instanceof Number) {
      return Double.compare(((Number) one).doubleValue(), ((Number) other).doubleValue()) == 0;
    }
    return Objects.equals(one, other);
  }

  private static boolean sameMap(Map<?, ?> one, Map<?, ?> other) {
    if (!one.keySet().equals(other.keySet())) {
      return false;
    }
    for (Map.Entry<?, ?> entry : one.entrySet()) {
      if (!same(entry.getValue(), other.get(entry.getKey()))) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameList(List<?> one, List<?> other) {
    if (one.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      if (!same(one.get(i), other.get(i))) {
        return false;
      }
    }
    return true;
  }
}
