package dev.weir.testing;

import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Keeps the texts that it is sent until somebody wants them. */
@SuppressWarnings("NullAway.Init") // whoever connects it
final class WebSocketClient implements WebSocket.Listener {
  private final BlockingQueue<String> texts = new LinkedBlockingQueue<>();
  private final StringBuilder text = new StringBuilder();

  WebSocket socket;

  /** Whether a close of the server's stays without an answer. */
  volatile boolean silent;

  /** The next text; null where none comes. */
  @Nullable String next() throws InterruptedException {
    return texts.poll(10, TimeUnit.SECONDS);
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
    text.append(part);
    if (last) {
      texts.add(text.toString());
      text.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    return silent ? new CompletableFuture<>() : null; // answered once this has completed
  }
}
