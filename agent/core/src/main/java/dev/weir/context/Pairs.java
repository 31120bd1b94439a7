package dev.weir.context;

import java.io.UnsupportedEncodingException;
import java.net.URLDecoder;
import org.jspecify.annotations.Nullable;

/** Finds one of many {@code name=value} in what a client sent. Never throws, whatever that is. */
final class Pairs {
  private Pairs() {}

  /** A parameter of {@code a=1&b=2%203}, decoded; the first if it is there several times. */
  static @Nullable String query(@Nullable String query, String name) {
    String found = find(query, '&', name);
    if (found == null || (found.indexOf('%') < 0 && found.indexOf('+') < 0)) {
      return found;
    }
    try {
      return URLDecoder.decode(found, "UTF-8");
    } catch (IllegalArgumentException | UnsupportedEncodingException malformed) {
      return null;
    }
  }

  /** A cookie of {@code a=1; b="2"}, without its quotes. */
  static @Nullable String cookie(@Nullable String header, String name) {
    String found = find(header, ';', name);
    boolean quoted =
        found != null && found.length() > 1 && found.startsWith("\"") && found.endsWith("\"");
    return found != null && quoted ? found.substring(1, found.length() - 1) : found;
  }

  private static @Nullable String find(@Nullable String pairs, char separator, String name) {
    int length = pairs == null ? 0 : pairs.length();
    for (int start = 0; pairs != null && start < length; ) {
      int next = pairs.indexOf(separator, start);
      int end = next < 0 ? length : next;
      while (start < end && pairs.charAt(start) == ' ') {
        start++;
      }
      int value = start + name.length();
      if (value < end && pairs.charAt(value) == '=' && pairs.startsWith(name, start)) {
        return pairs.substring(value + 1, end).trim();
      }
      start = end + 1;
    }
    return null;
  }
}
