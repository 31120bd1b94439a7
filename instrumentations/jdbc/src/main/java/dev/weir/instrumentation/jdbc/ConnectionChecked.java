package dev.weir.instrumentation.jdbc;

import dev.weir.jdbc.Execution;
import dev.weir.spi.Enter;
import dev.weir.spi.OnEnter;
import dev.weir.spi.OnExit;
import org.jspecify.annotations.Nullable;

/** {@code isValid}: drivers execute a statement of their own to find out. */
public final class ConnectionChecked {
  private ConnectionChecked() {}

  @OnEnter
  public static @Nullable Object enter() {
    return Execution.unmeasured();
  }

  @OnExit
  public static void exit(@Enter @Nullable Execution check) {
    if (check != null) {
      check.endUnmeasured();
    }
  }
}
