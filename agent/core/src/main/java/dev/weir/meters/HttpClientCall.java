package dev.weir.meters;

import dev.weir.dialect.Facts;
import dev.weir.dialect.HttpClientFact;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A request on its way, until it is answered or fails: only the first to say so is heard.
 * Thread-safe.
 */
public final class HttpClientCall extends AtomicBoolean implements Facts<HttpClientFact> {
  private static final int FIRST_ERROR = 400;

  private final transient Recorder<HttpClientFact> durations;
  private final String method;
  private final @Nullable String host;
  private final @Nullable String port;
  private final long startNanos = System.nanoTime();
  private int status;
  private transient @Nullable Class<?> failure;

  HttpClientCall(
      Recorder<HttpClientFact> durations,
      String method,
      @Nullable String host,
      @Nullable String port) {
    this.durations = durations;
    this.method = method;
    this.host = host;
    this.port = port;
  }

  /** The response's head is there. */
  public void answered(int responseStatus) {
    if (compareAndSet(false, true)) {
      status = responseStatus;
      durations.recordNanos(this, System.nanoTime() - startNanos);
    }
  }

  /** No response will come. */
  public void failed(Throwable thrown) {
    if (compareAndSet(false, true)) {
      Throwable cause = thrown instanceof CompletionException ? thrown.getCause() : thrown;
      failure = cause == null ? thrown.getClass() : cause.getClass();
      durations.recordNanos(this, System.nanoTime() - startNanos);
    }
  }

  @Override
  public @Nullable String fact(HttpClientFact fact) {
    switch (fact) {
      case METHOD:
        return method;
      case SERVER_ADDRESS:
        return host;
      case SERVER_PORT:
        return port;
      case STATUS:
        return HttpNames.status(status);
      case OUTCOME:
        return HttpNames.outcome(status);
      case ERROR_TYPE:
        return failure != null
            ? failure.getName()
            : status >= FIRST_ERROR ? HttpNames.status(status) : null;
      case EXCEPTION:
        return failure == null ? null : failure.getSimpleName();
    }
    return null;
  }
}
