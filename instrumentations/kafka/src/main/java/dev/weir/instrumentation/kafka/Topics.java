package dev.weir.instrumentation.kafka;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Topics with dots in their names, for which the tags of Kafka's metrics have underscores. Few:
 * kept for ever. Thread-safe.
 */
final class Topics {
  private static final Map<String, String> byTag = new ConcurrentHashMap<>();

  private Topics() {}

  /** Records of a topic were seen. */
  static void seen(String topic) {
    if (topic.indexOf('.') >= 0) {
      byTag.putIfAbsent(topic.replace('.', '_'), topic);
    }
  }

  /** The topic that a tag means. */
  static String named(String tag) {
    return byTag.getOrDefault(tag, tag);
  }
}
