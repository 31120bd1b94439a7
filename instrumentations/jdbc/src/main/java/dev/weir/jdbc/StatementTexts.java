package dev.weir.jdbc;

import dev.weir.meters.JdbcMeter;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * What the texts say that are used again and again, so that each is read once. Applications and
 * their libraries keep such a text as one object; it is known by that, and no longer than they keep
 * it, since a text may hold secrets. A text finds its place by its hash, which a string keeps, and
 * takes it from whoever had it. Thread-safe: what is kept never changes, and who misses it reads
 * the text.
 */
final class StatementTexts {
  /** A power of two. */
  private static final int PLACES = 512;

  /** In characters. A longer one was put together for once, and to hash it would take longer. */
  private static final int LONGEST = 4096;

  private final @Nullable Known[] texts = new Known[PLACES];

  /** What a text does in a database. */
  Operation of(JdbcMeter meter, Database database, String sql) {
    if (sql.length() > LONGEST) {
      return Operation.of(meter, database, sql);
    }
    int hash = sql.hashCode();
    int place = (hash ^ (hash >>> 16)) & (PLACES - 1);
    Known known = texts[place];
    if (known == null || !known.isOf(meter, database, sql)) {
      known = new Known(sql, Operation.of(meter, database, sql));
      texts[place] = known;
    }
    return known.operation;
  }

  /** A text and what it does. */
  private static final class Known extends WeakReference<String> {
    final Operation operation;

    Known(String sql, Operation operation) {
      super(sql);
      this.operation = operation;
    }

    @SuppressWarnings("ReferenceEquality") // that is what makes it cheap
    boolean isOf(JdbcMeter meter, Database database, String sql) {
      return get() == sql && operation.database == database && operation.meter == meter;
    }
  }
}
