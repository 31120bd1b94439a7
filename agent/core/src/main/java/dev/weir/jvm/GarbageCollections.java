package dev.weir.jvm;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.GcInfo;
import dev.weir.log.Log;
import dev.weir.meters.Binder;
import dev.weir.meters.Bound;
import dev.weir.meters.Recorder;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;
import org.jspecify.annotations.Nullable;

/**
 * Hears of each garbage collection that ends, where more is asked for than a {@link
 * CollectionCounter} knows. Called on a thread of the JVM, one collection at a time; it must
 * neither throw nor wait.
 */
final class GarbageCollections implements NotificationListener {
  private final Recorder<GcFact> events;
  private final Recorder<GcFact> pauses;
  private final Recorder<GcFact> concurrentPhases;
  private final Recorder<GcFact> collections;
  private final HeapFlow heap;
  private final PoolAllocations pools;
  private final boolean describes;

  private GarbageCollections(Binder binder) {
    Bound<GcFact, GcQuantity> bound = binder.bind(new GcTable());
    this.events = bound.recorder(GcQuantity.EVENT);
    this.pauses = bound.recorder(GcQuantity.PAUSE);
    this.concurrentPhases = bound.recorder(GcQuantity.CONCURRENT_PHASE);
    this.collections = bound.recorder(GcQuantity.COLLECTION);
    this.heap = HeapFlow.observed(binder);
    this.pools = new PoolAllocations(binder);
    this.describes =
        bound.asksFor(GcFact.CAUSE)
            || !binder.bind(new HeapTable()).isEmpty()
            || !binder.bind(new AllocationTable()).isEmpty();
  }

  /** Measures every collector of this JVM for as long as it runs. */
  static void listen(Binder binder) {
    GarbageCollections listener = new GarbageCollections(binder);
    List<CountedCollector> counted = new ArrayList<>();
    boolean measures = false;
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      listener.recordPast(collector);
      CountedCollector told = listener.describes ? null : CountedCollector.of(collector);
      if (told != null) {
        counted.add(told);
      } else if (collector instanceof NotificationEmitter) {
        ((NotificationEmitter) collector).addNotificationListener(listener, null, null);
      } else {
        continue;
      }
      measures = true;
    }
    if (!counted.isEmpty()) {
      CollectionCounter.start(counted, Arrays.asList(listener.events, listener.collections));
    }
    if (!measures) {
      Log.info("this JVM tells of no collections. Add the module jdk.management to the image.");
    }
  }

  /** What was before is known in count and sum alone: the first takes all the time. */
  private void recordPast(GarbageCollectorMXBean collector) {
    GcEvent past = new GcEvent(collector.getName(), null, null);
    long nanos = TimeUnit.MILLISECONDS.toNanos(collector.getCollectionTime());
    for (long i = 0; i < collector.getCollectionCount(); i++) {
      collections.recordNanos(past, i == 0 ? nanos : 0);
    }
  }

  @Override
  public void handleNotification(Notification notification, @Nullable Object handback) {
    try {
      if (GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION.equals(
          notification.getType())) {
        ended(GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData()));
      }
    } catch (RuntimeException | LinkageError e) {
      Log.debug("a garbage collection went unrecorded", e);
    }
  }

  private void ended(GarbageCollectionNotificationInfo collection) {
    GcEvent event =
        new GcEvent(collection.getGcName(), collection.getGcAction(), collection.getGcCause());
    GcInfo info = collection.getGcInfo();
    long nanos = TimeUnit.MILLISECONDS.toNanos(info.getDuration());
    events.recordNanos(event, nanos);
    collections.recordNanos(event, nanos);
    (event.isConcurrent() ? concurrentPhases : pauses).recordNanos(event, nanos);
    heap.collected(event, info);
    pools.collected(info);
  }
}
