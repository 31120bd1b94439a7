package dev.weir.meters;

import dev.weir.dialect.Facts;
import dev.weir.dialect.RedisFact;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** A command on its way to Redis and back. Ended once, by one thread. */
public final class RedisCall implements Facts<RedisFact> {
  /** Scripts may answer with any text; Redis' own codes are shorter. */
  private static final int LONGEST_CODE = 24;

  private final Recorder<RedisFact> durations;
  private final RedisServer server;
  private final String command;
  private final long startNanos = System.nanoTime();
  private @Nullable String errorType;

  RedisCall(Recorder<RedisFact> durations, RedisServer server, String command) {
    this.durations = durations;
    this.server = server;
    this.command = command;
  }

  /** Redis has done it. */
  public void answered() {
    durations.recordNanos(this, System.nanoTime() - startNanos);
  }

  /**
   * Redis refused it.
   *
   * @param answer its text: {@code WRONGTYPE Operation against a key …}
   */
  public void refused(@Nullable String answer) {
    errorType = code(answer == null ? "" : answer);
    answered();
  }

  /** No reply will come, or none that can be read. */
  public void failed(Throwable thrown) {
    Throwable cause = thrown instanceof CompletionException ? thrown.getCause() : null;
    errorType = (cause == null ? thrown : cause).getClass().getName();
    answered();
  }

  /** The capitals that an error begins with, by Redis' protocol. */
  private static String code(String answer) {
    int end = 0;
    while (end < answer.length() && answer.charAt(end) >= 'A' && answer.charAt(end) <= 'Z') {
      end++;
    }
    boolean isWord = end == answer.length() || answer.charAt(end) == ' ';
    return isWord && end > 0 && end <= LONGEST_CODE ? answer.substring(0, end) : "_OTHER";
  }

  @Override
  public @Nullable String fact(RedisFact fact) {
    switch (fact) {
      case COMMAND:
        return command;
      case SERVER_ADDRESS:
        return server.address;
      case SERVER_PORT:
        return server.port;
      case REMOTE:
        return server.remote;
      case ERROR_TYPE:
        return errorType;
      case SUCCESS:
        return errorType == null ? "true" : "false";
    }
    return null;
  }
}
