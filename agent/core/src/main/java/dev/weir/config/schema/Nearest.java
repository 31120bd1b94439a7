package dev.weir.config.schema;

import org.jspecify.annotations.Nullable;

/** Finds what a mistyped name was meant to be. */
public final class Nearest {
  private static final int LONGEST = 200;

  private Nearest() {}

  /**
   * The candidate that the fewest typing errors (a letter too many, too few, wrong, or two swapped)
   * turn into this name; null where none is near enough to have been meant.
   */
  public static @Nullable String of(String name, Iterable<String> candidates) {
    return of(name, candidates, Math.max(1, name.length() / 3));
  }

  /** The same with a limit on the errors. */
  static @Nullable String of(String name, Iterable<String> candidates, int mostErrors) {
    String nearest = null;
    int fewest = mostErrors + 1;
    for (String candidate : candidates) {
      int errors = errors(name, candidate);
      if (errors < fewest) {
        fewest = errors;
        nearest = candidate;
      }
    }
    return nearest;
  }

  /** {@code " Did you mean `metrics`?"}, or an empty text where nothing is near. */
  public static String question(String name, Iterable<String> candidates) {
    String nearest = of(name, candidates);
    return nearest == null ? "" : " Did you mean `" + nearest + "`?";
  }

  private static int errors(String a, String b) {
    if (a.length() > LONGEST || Math.abs(a.length() - b.length()) > 1 + a.length() / 3) {
      return Integer.MAX_VALUE;
    }
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = Math.min(i, j) == 0 ? Math.max(i, j) : cheapest(a, b, i, j, cost);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int cheapest(String a, String b, int i, int j, int[][] cost) {
    int replace = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int cheapest = Math.min(replace, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(cheapest, cost[i - 2][j - 2] + 1) : cheapest;
  }
}
