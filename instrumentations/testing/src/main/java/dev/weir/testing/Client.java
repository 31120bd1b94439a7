package dev.weir.testing;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One connection to a server under test: it sends exactly what it is told, once, and can hang up in
 * the middle. (Clients of the JDK repeat requests whose connection was closed.) Not thread-safe.
 */
public final class Client implements Closeable {
  private static final int TIMEOUT_MILLIS = 10_000;

  private final Socket socket;
  private final InputStream in;
  private final Map<String, String> headers = new HashMap<>();

  public Client(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(TIMEOUT_MILLIS);
    in = socket.getInputStream();
  }

  /** What the server answered. */
  public record Answer(int status, String body) {}

  public Answer get(String path) throws IOException {
    return exchange("GET", path, "");
  }

  /**
   * @throws EOFException where the server hangs up instead of answering
   */
  public Answer exchange(String method, String path, String body) throws IOException {
    send(method, path, body);
    return receive(method.equals("HEAD"));
  }

  /** Sends a request and does not wait for the answer. */
  public void send(String method, String path, String body) throws IOException {
    String length = body.isEmpty() ? "" : "Content-Length: " + body.length() + "\r\n";
    sendText(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + length + "\r\n" + body);
  }

  /** Sends what need not be a request. */
  public void sendText(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** Waits for the answer to what was sent. */
  public Answer receive() throws IOException {
    return receive(false);
  }

  private Answer receive(boolean headOnly) throws IOException {
    int status = Integer.parseInt(line().split(" ", 3)[1]);
    headers.clear();
    for (String header = line(); !header.isEmpty(); header = line()) {
      String[] parts = header.split(": *", 2);
      headers.merge(parts[0].toLowerCase(Locale.ROOT), parts[1], (one, two) -> one + ", " + two);
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "-1"));
    boolean chunked = headers.containsKey("transfer-encoding");
    boolean empty = headOnly || status == 204 || status == 304;
    return new Answer(status, empty ? "" : chunked ? chunks() : exactly(Math.max(0, length)));
  }

  /** A header of the last answer, all of that name; null where it had none. */
  public @Nullable String header(String name) {
    return headers.get(name.toLowerCase(Locale.ROOT));
  }

  private String chunks() throws IOException {
    StringBuilder body = new StringBuilder();
    int size = Integer.parseInt(line(), 16);
    for (; size > 0; size = Integer.parseInt(line(), 16)) {
      body.append(exactly(size));
      line();
    }
    line();
    return body.toString();
  }

  private String exactly(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("the server hung up within a body");
    }
    return new String(bytes, StandardCharsets.US_ASCII);
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("the server hung up");
      }
      if (b != '\r') {
        line.write(b);
      }
    }
    return line.toString(StandardCharsets.US_ASCII);
  }

  /** Hangs up so that the server's next write fails, whatever is under way. */
  public void abort() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
