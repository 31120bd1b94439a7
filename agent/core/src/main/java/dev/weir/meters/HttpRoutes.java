package dev.weir.meters;

/**
 * Joins the parts of a route without allocating for one that was joined before. It remembers
 * strings, no object of an application. Thread-safe without a lock: entries are immutable, and a
 * lost race costs one concatenation.
 */
public final class HttpRoutes {
  /** A power of two; routes that share a slot take turns. */
  private static final int SLOTS = 1024;

  private static final Joined[] joined = new Joined[SLOTS];

  private HttpRoutes() {}

  /**
   * @param root of the application, {@code /shop}; empty where it has none
   * @param path the rest, {@code /orders/{id}}
   * @param suffix what ends it, {@code /*}; or empty
   */
  public static String join(String root, String path, String suffix) {
    if (root.isEmpty() && suffix.isEmpty()) {
      return path;
    }
    int hash = (31 * root.hashCode() + path.hashCode()) * 31 + suffix.hashCode();
    int slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
    Joined known = joined[slot];
    if (known == null || !known.isOf(root, path, suffix)) {
      known = new Joined(root, path, suffix);
      joined[slot] = known;
    }
    return known.route;
  }

  private static final class Joined {
    final String root;
    final String path;
    final String suffix;
    final String route;

    Joined(String root, String path, String suffix) {
      this.root = root;
      this.path = path;
      this.suffix = suffix;
      this.route = root + path + suffix;
    }

    boolean isOf(String root, String path, String suffix) {
      return this.root.equals(root) && this.path.equals(path) && this.suffix.equals(suffix);
    }
  }
}
