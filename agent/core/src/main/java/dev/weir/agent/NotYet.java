package dev.weir.agent;

import dev.weir.config.WeirConfig;
import java.util.ArrayList;
import java.util.List;

/**
 * Keys that are read and checked, but that this version does nothing with: silence would look like
 * success.
 */
final class NotYet {
  private NotYet() {}

  /** The keys of this kind that the configuration sets. */
  static List<String> in(WeirConfig config) {
    List<String> keys = new ArrayList<>();
    add(keys, "jmx.config_file", config.jmx().configFile() != null);
    return keys;
  }

  private static void add(List<String> keys, String key, boolean set) {
    if (set) {
      keys.add(key);
    }
  }
}
