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
   * @param path what is mounted there, {@code /api}; or empty
   * @param rest {@code /orders/{id}}, {@code /*}; or empty
   */
  public static String join(String root, String path, String rest) {
    if (root.isEmpty() && (path.isEmpty() || rest.isEmpty())) {
      return path.isEmpty() ? rest : path;
    }
    int hash = (31 * root.hashCode() + path.hashCode()) * 31 + rest.hashCode();
    int slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
    Joined known = joined[slot];
    if (known == null || !known.isOf(root, path, rest)) {
      known = new Joined(root, path, rest);
      joined[slot] = known;
    }
    return known.route;
  }

  private static final class Joined {
    final String root;
    final String path;
    final String rest;
    final String route;

    Joined(String root, String path, String rest) {
      this.root = root;
      this.path = path;
      this.rest = rest;
      this.route = root + path + rest;
    }

    boolean isOf(String root, String path, String rest) {
      return this.root.equals(root) && this.path.equals(path) && this.rest.equals(rest);
    }
  }
}
