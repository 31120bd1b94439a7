package dev.weir.jvm;

import dev.weir.meters.Recorder;
import dev.weir.meters.Recording;
import java.lang.management.GarbageCollectorMXBean;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A garbage collector whose collections are told from its own count and time: cheap to read, and
 * all there is to know where neither cause nor memory is asked for. Not thread-safe.
 */
final class CountedCollector {
  /** What HotSpot's notifications of each say, Java 8 to 25; others are asked. */
  private static final Map<String, String> ACTIONS = new HashMap<>();

  static {
    for (String young : new String[] {"Copy", "PS Scavenge", "ParNew", "G1 Young Generation"}) {
      ACTIONS.put(young, "end of minor GC");
    }
    for (String old :
        new String[] {
          "MarkSweepCompact", "PS MarkSweep", "ConcurrentMarkSweep", "G1 Old Generation"
        }) {
      ACTIONS.put(old, "end of major GC");
    }
    ACTIONS.put("G1 Concurrent GC", "end of concurrent GC pause");
  }

  private final GarbageCollectorMXBean collector;
  private final GcEvent event;
  private long count;
  private long millis;

  private CountedCollector(GarbageCollectorMXBean collector, String action) {
    this.collector = collector;
    this.event = new GcEvent(collector.getName(), action, null);
    this.count = collector.getCollectionCount();
    this.millis = collector.getCollectionTime();
  }

  /** Counts what ends from now on; null where a collector's collections say more than its name. */
  static @Nullable CountedCollector of(GarbageCollectorMXBean collector) {
    String action = ACTIONS.get(collector.getName());
    return action == null ? null : new CountedCollector(collector, action);
  }

  /**
   * Records what has ended since the last time. Of several, each took the same part of the time.
   */
  void record(List<Recorder<GcFact>> recorders) {
    long ended = collector.getCollectionCount() - count;
    if (ended <= 0) {
      return;
    }
    long tookMillis = Math.max(0, collector.getCollectionTime() - millis);
    count += ended;
    millis += tookMillis;
    for (Recorder<GcFact> recorder : recorders) {
      Recording<GcFact> recording = recorder.of(event);
      for (long i = 0; i < ended; i++) {
        long upToNow = tookMillis * (i + 1) / ended - tookMillis * i / ended;
        recording.recordNanos(0, TimeUnit.MILLISECONDS.toNanos(upToNow));
      }
    }
  }
}
