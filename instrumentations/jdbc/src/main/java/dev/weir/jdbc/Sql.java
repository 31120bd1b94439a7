package dev.weir.jdbc;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a statement's text says of itself, read as far as need be: comments, quotes and parentheses
 * are understood, and nothing else of anybody's grammar. Finding a well-known operation allocates
 * nothing.
 */
final class Sql {
  /** The frequent ones first. */
  private static final String[] OPERATIONS = {
    "SELECT",
    "INSERT",
    "UPDATE",
    "DELETE",
    "MERGE",
    "CALL",
    "REPLACE",
    "UPSERT",
    "VALUES",
    "SET",
    "BEGIN",
    "COMMIT",
    "ROLLBACK",
    "SAVEPOINT",
    "RELEASE",
    "CREATE",
    "ALTER",
    "DROP",
    "TRUNCATE",
    "LOCK",
    "EXEC",
    "EXECUTE",
    "DECLARE",
    "COPY",
    "SHOW",
    "USE",
    "EXPLAIN",
    "ANALYZE",
    "GRANT",
    "REVOKE",
    "COMMENT",
    "WITH"
  };

  private static final String[] BATCHES = new String[OPERATIONS.length];

  /** How many of {@link #OPERATIONS} may follow the names that {@code WITH} gives. */
  private static final int AFTER_WITH = 5;

  /** A longer word is no operation of any database. */
  private static final int LONGEST = 24;

  static {
    for (int i = 0; i < OPERATIONS.length; i++) {
      BATCHES[i] = "BATCH " + OPERATIONS[i];
    }
  }

  private Sql() {}

  /** The operation in upper case, {@code SELECT}; null where the text has none. */
  static @Nullable String operation(String sql) {
    int start = operationStart(sql);
    int end = SqlTokens.end(sql, start);
    if (start == end || end - start > LONGEST || !Character.isLetter(sql.charAt(start))) {
      return null;
    }
    int known = known(sql, start, end, OPERATIONS.length);
    return known >= 0 ? OPERATIONS[known] : sql.substring(start, end).toUpperCase(Locale.ROOT);
  }

  /** The operation of a batch: {@code BATCH INSERT}, {@code BATCH} where they differ. */
  static String batch(@Nullable String operation) {
    if (operation == null) {
      return "BATCH";
    }
    for (int i = 0; i < OPERATIONS.length; i++) {
      if (OPERATIONS[i].equals(operation)) {
        return BATCHES[i];
      }
    }
    return "BATCH " + operation;
  }

  /**
   * The first table that the operation itself names, as it is written but without quotes, or null.
   */
  static @Nullable String table(String sql) {
    int depth = 0;
    int end;
    for (int start = operationStart(sql); ; start = SqlTokens.next(sql, end)) {
      end = SqlTokens.end(sql, start);
      if (start == end) {
        return null;
      }
      char first = sql.charAt(start);
      if (first == '(') {
        depth++;
      } else if (first == ')') {
        depth--;
      } else if (depth == 0 && precedesTable(sql, start, end)) {
        return name(sql, SqlTokens.next(sql, end));
      }
    }
  }

  /** Skips what may stand before: {@code (SELECT …)}, <code>{? = CALL …}</code>, {@code WITH …}. */
  private static int operationStart(String sql) {
    int start = SqlTokens.next(sql, 0);
    while (start < sql.length() && "({?=;".indexOf(sql.charAt(start)) >= 0) {
      start = SqlTokens.next(sql, start + 1);
    }
    return SqlTokens.is(sql, start, SqlTokens.end(sql, start), "WITH")
        ? afterWith(sql, start)
        : start;
  }

  private static int afterWith(String sql, int with) {
    int depth = 0;
    int end;
    for (int start = with; ; start = SqlTokens.next(sql, end)) {
      end = SqlTokens.end(sql, start);
      if (start == end) {
        return with;
      }
      char first = sql.charAt(start);
      if (first == '(') {
        depth++;
      } else if (first == ')') {
        depth--;
      } else if (depth == 0 && known(sql, start, end, AFTER_WITH) >= 0) {
        return start;
      }
    }
  }

  private static int known(String sql, int start, int end, int among) {
    for (int i = 0; i < among; i++) {
      if (SqlTokens.is(sql, start, end, OPERATIONS[i])) {
        return i;
      }
    }
    return -1;
  }

  private static boolean precedesTable(String sql, int start, int end) {
    return SqlTokens.is(sql, start, end, "FROM")
        || SqlTokens.is(sql, start, end, "INTO")
        || SqlTokens.is(sql, start, end, "UPDATE")
        || SqlTokens.is(sql, start, end, "TABLE");
  }

  private static @Nullable String name(String sql, int from) {
    int start = from;
    int end = SqlTokens.end(sql, start);
    while (isNoise(sql, start, end)) {
      start = SqlTokens.next(sql, end);
      end = SqlTokens.end(sql, start);
    }
    StringBuilder name = new StringBuilder();
    while (start < end && SqlTokens.isName(sql, start)) {
      SqlTokens.appendUnquoted(sql, start, end, name);
      if (end >= sql.length() || sql.charAt(end) != '.') {
        break;
      }
      name.append('.');
      start = end + 1;
      end = SqlTokens.end(sql, start);
    }
    return name.length() == 0 ? null : name.toString();
  }

  private static boolean isNoise(String sql, int start, int end) {
    return SqlTokens.is(sql, start, end, "IF")
        || SqlTokens.is(sql, start, end, "NOT")
        || SqlTokens.is(sql, start, end, "EXISTS")
        || SqlTokens.is(sql, start, end, "ONLY");
  }
}
