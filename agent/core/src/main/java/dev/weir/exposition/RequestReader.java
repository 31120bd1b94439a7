package dev.weir.exposition;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Reads the heads of the requests of one connection, each against a deadline. */
final class RequestReader {
  /** As nginx and Tomcat allow, give or take. Prometheus sends some 400 bytes. */
  private static final int LARGEST_HEAD_BYTES = 16 * 1024;

  private final Socket socket;
  private final InputStream in;
  private byte[] buffer = new byte[1024];
  private int end;

  RequestReader(Socket socket) throws IOException {
    this.socket = socket;
    this.in = socket.getInputStream();
  }

  /**
   * The next request.
   *
   * @return null if the client has sent nothing in time
   * @throws Rejection if the head is not HTTP, too large or too slow
   * @throws EOFException if the client has closed
   */
  @Nullable Request next(Deadlines deadlines) throws IOException {
    if (end == 0
        && !fill(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(deadlines.idleMillis))) {
      return null;
    }
    long deadlineNanos = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(deadlines.headMillis);
    int headEnd;
    int searched = 0;
    while ((headEnd = endOfHead(searched)) < 0) {
      searched = Math.max(0, end - 3);
      if (end == LARGEST_HEAD_BYTES) {
        throw new Rejection(431, "the request head is over " + LARGEST_HEAD_BYTES + " bytes");
      }
      if (!fill(deadlineNanos)) {
        throw new Rejection(
            408, "the request head was not complete in " + deadlines.headMillis + " ms");
      }
    }
    String head = new String(buffer, 0, headEnd, StandardCharsets.ISO_8859_1);
    System.arraycopy(buffer, headEnd, buffer, 0, end - headEnd);
    end -= headEnd;
    return RequestHead.parse(head);
  }

  /** The index after the first empty line, or -1. A bare line feed ends a line too. */
  private int endOfHead(int from) {
    for (int i = from; i < end; i++) {
      if (buffer[i] == '\n' && i > 0) {
        boolean empty =
            buffer[i - 1] == '\n' || (i > 1 && buffer[i - 1] == '\r' && buffer[i - 2] == '\n');
        if (empty) {
          return i + 1;
        }
      }
    }
    return -1;
  }

  /** Reads what there is; false once the deadline has passed. */
  private boolean fill(long deadlineNanos) throws IOException {
    if (end == buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.min(2 * end, LARGEST_HEAD_BYTES));
    }
    long leftMillis = TimeUnit.NANOSECONDS.toMillis(deadlineNanos - System.nanoTime());
    if (leftMillis <= 0) {
      return false;
    }
    socket.setSoTimeout((int) leftMillis);
    try {
      int count = in.read(buffer, end, buffer.length - end);
      if (count < 0) {
        throw new EOFException("closed by the client");
      }
      end += count;
      return true;
    } catch (SocketTimeoutException late) {
      return false;
    }
  }
}
