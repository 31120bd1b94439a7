package dev.weir.instrumentation.jdbc;

import dev.weir.jdbc.Execution;
import dev.weir.spi.Argument;
import dev.weir.spi.Enter;
import dev.weir.spi.OnEnter;
import dev.weir.spi.OnExit;
import dev.weir.spi.This;
import dev.weir.spi.Thrown;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** {@code execute}, {@code executeQuery}, {@code executeUpdate} of a text. */
public final class TextExecuted {
  private TextExecuted() {}

  @OnEnter
  public static @Nullable Object enter(
      @This Statement statement, @Argument(0) @Nullable String sql) {
    return Execution.ofText(statement, sql);
  }

  @OnExit
  public static void exit(
      @Enter @Nullable Execution execution, @Thrown @Nullable Throwable thrown) {
    if (execution != null) {
      execution.end(thrown);
    }
  }
}
