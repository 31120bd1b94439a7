package dev.weir.jdbc;

/** Databases that exist for one run only are named by a random number: no name to count under. */
final class Uuids {
  private static final int LENGTH = 36;

  private Uuids() {}

  /** The path without the UUID at its end, if there is one. */
  static String without(String path) {
    int start = path.length() - LENGTH;
    if (start < 0 || !isUuid(path, start)) {
      return path;
    }
    int end = start;
    while (end > 0 && ":/-_".indexOf(path.charAt(end - 1)) >= 0) {
      end--;
    }
    return path.substring(0, end);
  }

  private static boolean isUuid(String path, int start) {
    for (int i = 0; i < LENGTH; i++) {
      char c = path.charAt(start + i);
      boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
      if (dash ? c != '-' : Character.digit(c, 16) < 0) {
        return false;
      }
    }
    return true;
  }
}
