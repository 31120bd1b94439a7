package dev.weir.instrumentation.jdbc;

import dev.weir.jdbc.Execution;
import dev.weir.spi.Enter;
import dev.weir.spi.OnEnter;
import dev.weir.spi.OnExit;
import dev.weir.spi.This;
import dev.weir.spi.Thrown;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** {@code execute}, {@code executeQuery}, {@code executeUpdate} of what was prepared before. */
public final class PreparedExecuted {
  private PreparedExecuted() {}

  @OnEnter
  public static @Nullable Object enter(@This Statement statement) {
    return Execution.ofPrepared(statement);
  }

  @OnExit
  public static void exit(
      @Enter @Nullable Execution execution, @Thrown @Nullable Throwable thrown) {
    if (execution != null) {
      execution.end(thrown);
    }
  }
}
