package dev.weir.rules;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.Array;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A poll, compiled for one class of one loader. Kept by that class alone, so that it goes with its
 * loader.
 */
final class PollHandles {
  private final @Nullable MethodHandle items;
  private final List<MethodHandle> values;
  private final List<List<MethodHandle>> labels;

  /**
   * @param items {@code (Object)Object}; null where the object is its own only item
   * @param values {@code (Object, Object)double}, one a metric, of the object and an item
   * @param labels {@code (Object, Object)String}, some a metric
   */
  PollHandles(
      @Nullable MethodHandle items, List<MethodHandle> values, List<List<MethodHandle>> labels) {
    this.items = items;
    this.values = values;
    this.labels = labels;
  }

  /** Reads an object into one reading a metric. */
  void read(Object self, PollRun run, List<PollReading> into) throws Throwable {
    if (items == null) {
      readItem(self, self, run, into);
      return;
    }
    Object all = (Object) items.invokeExact(self);
    if (all instanceof Map) {
      readEach(self, ((Map<?, ?>) all).entrySet(), run, into);
    } else if (all instanceof Iterable) {
      readEach(self, (Iterable<?>) all, run, into);
    } else if (all != null) {
      for (int i = 0; i < Array.getLength(all) && run.goesOn(); i++) {
        readEach(self, Collections.singleton(Array.get(all, i)), run, into);
      }
    }
  }

  private void readEach(Object self, Iterable<?> all, PollRun run, List<PollReading> into) {
    for (Object item : all) {
      if (!run.goesOn()) {
        return;
      }
      if (item != null) {
        readItem(self, item, run, into);
      }
    }
  }

  /** A value that throws costs that one. */
  private void readItem(Object self, Object item, PollRun run, List<PollReading> into) {
    run.counts();
    for (int i = 0; i < values.size(); i++) {
      try {
        double value = (double) values.get(i).invokeExact(self, item);
        if (!Double.isNaN(value)) {
          into.get(i).add(value, labels(labels.get(i), self, item));
        }
      } catch (Throwable e) {
        run.failed("a value threw " + e, e);
      }
    }
  }

  private static String[] labels(List<MethodHandle> handles, Object self, Object item)
      throws Throwable {
    String[] texts = new String[handles.size()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = (String) handles.get(i).invokeExact(self, item);
    }
    return texts;
  }
}
