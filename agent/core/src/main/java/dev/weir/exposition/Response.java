package dev.weir.exposition;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The answer to one request, and the stream its body is written to.
 *
 * <p>A body that fits the buffer goes out whole, with its length, once it is complete: an error
 * while it is made can still become a clean 500. A larger one is streamed in chunks, so no scrape
 * costs more memory than the buffer. Not thread-safe.
 */
public final class Response extends OutputStream {
  /** Most scrapes, compressed, fit. */
  private static final int BUFFER_BYTES = 64 * 1024;

  private final OutputStream client;
  private final boolean head;
  private final boolean http10;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int count;
  private int status = 200;
  private boolean keepsAlive;
  private boolean committed;
  private boolean chunked;

  Response(OutputStream client, Request request, boolean keepsAlive) {
    this(client, request.isHead(), request.isHttp10(), keepsAlive);
  }

  /** The answer to a request that could not be read. */
  Response(OutputStream client) {
    this(client, false, false, false);
  }

  private Response(OutputStream client, boolean head, boolean http10, boolean keepsAlive) {
    this.client = client;
    this.head = head;
    this.http10 = http10;
    this.keepsAlive = keepsAlive;
  }

  /** 200 until told otherwise. */
  public void status(int status) {
    this.status = status;
  }

  /** Sets a header; the framing of the body and the connection are set here already. */
  public void header(String name, String value) {
    headers.put(name, value);
  }

  /** Answers with one line of plain text, in place of whatever was to be said before. */
  public void line(int status, String line) {
    reset();
    status(status);
    header("Content-Type", "text/plain; charset=utf-8");
    byte[] bytes = (line + '\n').getBytes(StandardCharsets.UTF_8);
    count = Math.min(bytes.length, buffer.length);
    System.arraycopy(bytes, 0, buffer, 0, count);
  }

  private void reset() {
    if (committed) {
      throw new IllegalStateException("the answer is on its way");
    }
    headers.clear();
  }

  @Override
  public void write(int b) throws IOException {
    if (count == buffer.length) {
      spill();
    }
    buffer[count++] = (byte) b;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int from = offset;
    int left = length;
    while (left > 0) {
      if (count == buffer.length) {
        spill();
      }
      int step = Math.min(left, buffer.length - count);
      System.arraycopy(bytes, from, buffer, count, step);
      count += step;
      from += step;
      left -= step;
    }
  }

  /** Whether part of the answer has been sent, so that it cannot become another. */
  boolean isCommitted() {
    return committed;
  }

  boolean keepsAlive() {
    return keepsAlive;
  }

  /** Sends what is left. */
  void finish() throws IOException {
    if (committed) {
      spill();
      if (chunked && !head) {
        client.write(ascii("0\r\n\r\n"));
      }
    } else {
      headers.put("Content-Length", Integer.toString(count));
      commit();
      sendBuffer();
    }
    client.flush();
  }

  private void spill() throws IOException {
    if (!committed) {
      chunked = !http10;
      keepsAlive &= chunked; // the end of an HTTP/1.0 stream is the end of its connection
      if (chunked) {
        headers.put("Transfer-Encoding", "chunked");
      }
      commit();
    }
    if (count > 0) {
      sendBuffer();
    }
  }

  private void commit() throws IOException {
    committed = true;
    StringBuilder text = new StringBuilder(256);
    text.append("HTTP/1.1 ").append(status).append(' ').append(Reasons.of(status)).append("\r\n");
    headers.forEach((name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
    if (!keepsAlive) {
      text.append("Connection: close\r\n");
    } else if (http10) {
      text.append("Connection: keep-alive\r\n");
    }
    client.write(ascii(text.append("\r\n").toString()));
  }

  private void sendBuffer() throws IOException {
    if (!head) {
      if (chunked) {
        client.write(ascii(Integer.toHexString(count) + "\r\n"));
      }
      client.write(buffer, 0, count);
      if (chunked) {
        client.write(ascii("\r\n"));
      }
    }
    count = 0;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
