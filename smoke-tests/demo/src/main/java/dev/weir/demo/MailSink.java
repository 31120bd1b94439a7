package dev.weir.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A mail server (SMTP) on any free port that takes every mail and keeps none. Thread-safe. */
final class MailSink implements AutoCloseable {
  private final ServerSocket server;

  MailSink() {
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    begin("mail-sink", this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        begin("mail-sink-connection", () -> converse(client));
      } catch (IOException e) {
        // Closed, or the client has gone: there is nobody to tell.
      }
    }
  }

  private static void converse(Socket client) {
    try (client) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
      OutputStream out = client.getOutputStream();
      say(out, "220 here");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        switch (line.toUpperCase(Locale.ROOT)) {
          case "DATA" -> {
            say(out, "354 go on");
            skipText(in);
            say(out, "250 taken");
          }
          case "QUIT" -> {
            say(out, "221 bye");
            return;
          }
          default -> say(out, "250 well");
        }
      }
    } catch (IOException e) {
      // The client has gone.
    }
  }

  private static void skipText(BufferedReader in) throws IOException {
    String line = in.readLine();
    while (line != null && !line.equals(".")) {
      line = in.readLine();
    }
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  private static void begin(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }
}
