package dev.weir.meters;

import dev.weir.dialect.Facts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records quantities of one kind of event into all metrics that the dialect has for them.
 * Thread-safe; once events of the same facts were seen, they are found by one probe of a table,
 * whatever the number of metrics and labels: no lock, no allocation.
 *
 * @param <F> the facts of this kind of meter
 */
public final class Recorder<F extends Enum<F>> {
  /** More recordings than any cap lets series be; later ones are made anew for each event. */
  private static final int MOST_RECORDINGS = 4096;

  private final List<Paths<F>> quantities;
  private final F[] facts;

  /** A power of two long, at most half full; entries are only ever set from null. */
  private volatile @Nullable Recording<F>[] recordings = empty(16);

  private int size;

  /**
   * @param quantities the metrics of each quantity
   */
  Recorder(List<Paths<F>> quantities) {
    this.quantities = quantities;
    this.facts = Paths.facts(quantities);
  }

  /** Records the first quantity of an event: it took so long. */
  public void recordNanos(Facts<F> event, long nanos) {
    of(event).recordNanos(0, nanos);
  }

  /**
   * Records the first quantity of an event: it was of this size.
   *
   * @param value in the base unit of the quantity: bytes, rows, …
   */
  public void record(Facts<F> event, double value) {
    of(event).record(0, value);
  }

  /** Counts an event without a size or duration. */
  public void count(Facts<F> event) {
    of(event).count(0);
  }

  /** One more is under way; see {@link Recording#up}. */
  Point up(Facts<F> event) {
    return of(event).up();
  }

  /** Where all events of these facts are recorded; to be kept where the facts do not change. */
  public Recording<F> of(Facts<F> event) {
    Recording<F>[] table = recordings;
    int hash = hash(event);
    int mask = table.length - 1;
    int i = hash & mask;
    Recording<F> known = table[i];
    while (known != null && !known.is(event, facts)) {
      i = (i + 1) & mask;
      known = table[i];
    }
    return known != null ? known : add(new Recording<>(quantities, event, facts, hash));
  }

  private int hash(Facts<F> event) {
    int hash = 0;
    for (F fact : facts) {
      String value = event.fact(fact);
      hash = 31 * hash + (value == null ? 0 : value.hashCode());
    }
    return hash ^ (hash >>> 16);
  }

  /** Keeps a recording; of two that race the second may be found by nobody, and records as well. */
  private synchronized Recording<F> add(Recording<F> recording) {
    if (size < MOST_RECORDINGS) {
      Recording<F>[] table = recordings;
      if (2 * (size + 1) > table.length) {
        table = doubled(table);
      }
      insert(table, recording);
      size++;
      recordings = table; // the volatile write publishes the entry
    }
    return recording;
  }

  private static <F extends Enum<F>> Recording<F>[] doubled(Recording<F>[] table) {
    Recording<F>[] larger = empty(2 * table.length);
    for (Recording<F> entry : table) {
      if (entry != null) {
        insert(larger, entry);
      }
    }
    return larger;
  }

  private static <F extends Enum<F>> void insert(Recording<F>[] table, Recording<F> recording) {
    int mask = table.length - 1;
    int i = recording.hash & mask;
    while (table[i] != null) {
      i = (i + 1) & mask;
    }
    table[i] = recording;
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type
  private static <F extends Enum<F>> Recording<F>[] empty(int length) {
    return new Recording[length];
  }
}
