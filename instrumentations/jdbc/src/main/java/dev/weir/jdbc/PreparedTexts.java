package dev.weir.jdbc;

import dev.weir.jdbc.Statements.Prepared;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * What the texts say that are prepared again and again, so that each is read once. Applications and
 * their libraries keep such a text as one object; it is known by that, and no longer than they keep
 * it, since a text may hold secrets. A text finds its place by its hash, which a string keeps, and
 * takes it from whoever had it. Thread-safe: what is kept never changes, and who misses it reads
 * the text.
 */
final class PreparedTexts {
  /** A power of two. */
  private static final int PLACES = 512;

  private final @Nullable Known[] texts = new Known[PLACES];

  /** What a text will do in a database. */
  Prepared of(Database database, String sql) {
    int hash = sql.hashCode();
    int place = (hash ^ (hash >>> 16)) & (PLACES - 1);
    Known known = texts[place];
    if (known != null && known.isOf(database, sql)) {
      return known.prepared;
    }
    Known read =
        new Known(sql, new Prepared(database, Statements.operation(sql), Statements.table(sql)));
    texts[place] = read;
    return read.prepared;
  }

  /** A text and what it says. */
  private static final class Known extends WeakReference<String> {
    final Prepared prepared;

    Known(String sql, Prepared prepared) {
      super(sql);
      this.prepared = prepared;
    }

    @SuppressWarnings("ReferenceEquality") // that is what makes it cheap
    boolean isOf(Database database, String sql) {
      return get() == sql && prepared.database == database;
    }
  }
}
