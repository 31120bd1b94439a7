package dev.weir.instrumentation.jdbc;

import dev.weir.jdbc.Execution;
import dev.weir.jdbc.Statements;
import dev.weir.spi.Enter;
import dev.weir.spi.OnEnter;
import dev.weir.spi.OnExit;
import dev.weir.spi.Return;
import dev.weir.spi.This;
import dev.weir.spi.Thrown;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** {@code executeBatch} and {@code executeLargeBatch}: one operation, however many statements. */
public final class BatchExecuted {
  private BatchExecuted() {}

  @OnEnter
  public static @Nullable Object enter(@This Statement statement) {
    return Execution.ofBatch(statement);
  }

  @OnExit
  public static void exit(
      @This Statement statement,
      @Return @Nullable Object counts,
      @Enter @Nullable Execution execution,
      @Thrown @Nullable Throwable thrown) {
    if (execution != null) {
      execution.endBatch(counts, thrown);
      Statements.unbatched(statement);
    }
  }
}
