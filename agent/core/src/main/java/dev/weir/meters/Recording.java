package dev.weir.meters;

import dev.weir.dialect.Facts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where events of the same facts are recorded: the series of each quantity, found when the first of
 * its values comes, so that what is never known of an event shows no series. Thread-safe; records
 * without a lock, and without allocation unless a view adds labels, which are looked up each time.
 *
 * @param <F> the facts of this kind of meter
 */
public final class Recording<F extends Enum<F>> implements Facts<F> {
  private final List<Paths<F>> quantities;

  /** By the ordinals of the facts. */
  private final @Nullable String[] values;

  /**
   * Of the first quantity, which is mostly the only one: an array on the way would be one more cold
   * line. Plain on purpose, as the others: who misses one finds the same series again.
   */
  private @Nullable Point first;

  /** Of each quantity but the first. */
  private final @Nullable Point[] others;

  final int hash;

  Recording(List<Paths<F>> quantities, Facts<F> event, F[] facts, int hash) {
    this.quantities = quantities;
    this.values = new String[facts.length == 0 ? 0 : constants(facts)];
    this.others = new Point[quantities.size() - 1];
    this.hash = hash;
    for (F fact : facts) {
      values[fact.ordinal()] = event.fact(fact);
    }
  }

  private static <F extends Enum<F>> int constants(F[] facts) {
    return facts[0].getDeclaringClass().getEnumConstants().length;
  }

  /**
   * Records that an event took so long.
   *
   * @param quantity which one, in the order in which the recorder was given them
   */
  public void recordNanos(int quantity, long nanos) {
    point(quantity).recordNanos(nanos);
  }

  /**
   * Records that an event was of this size.
   *
   * @param quantity which one, in the order in which the recorder was given them
   * @param value in the base unit of the quantity: bytes, rows, …
   */
  public void record(int quantity, double value) {
    point(quantity).record(value);
  }

  /** Counts an event without a size or duration. */
  public void count(int quantity) {
    point(quantity).count();
  }

  /** Counts so many events without a size or duration; 0 shows the series and no more. */
  public void count(int quantity, long events) {
    point(quantity).count(events);
  }

  /**
   * One more is under way.
   *
   * @return where it is counted: so that what went up comes {@link Point#down}, whatever its facts
   *     are by then
   */
  Point up() {
    Point point = point(0);
    point.up();
    return point;
  }

  Point point(int quantity) {
    Point known = quantity == 0 ? first : others[quantity - 1];
    return known == null ? find(quantity) : known;
  }

  private Point find(int quantity) {
    Paths<F> paths = quantities.get(quantity);
    Point found = paths.point(this);
    if (paths.areContextual()) {
      return found;
    }
    if (quantity == 0) {
      first = found;
    } else {
      others[quantity - 1] = found;
    }
    return found;
  }

  @SuppressWarnings("ReferenceEquality") // facts are constants mostly
  boolean is(Facts<F> event, F[] facts) {
    for (F fact : facts) {
      String value = event.fact(fact);
      String known = values[fact.ordinal()];
      if (value != known && (value == null || !value.equals(known))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public @Nullable String fact(F fact) {
    return values[fact.ordinal()];
  }
}
