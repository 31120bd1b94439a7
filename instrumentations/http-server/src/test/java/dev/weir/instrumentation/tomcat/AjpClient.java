package dev.weir.instrumentation.tomcat;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A web server in front of Tomcat, as far as it asks for a page: AJP 1.3, one request. */
final class AjpClient {
  private static final int TO_CONTAINER = 0x1234;
  private static final int FORWARD_REQUEST = 2;
  private static final int GET = 2;
  private static final int NO_STRING = 0xFFFF;
  private static final int HOST = 0xA00B;
  private static final int END_OF_REQUEST = 0xFF;
  private static final int SEND_HEADERS = 4;
  private static final int END_RESPONSE = 5;

  private AjpClient() {}

  /** Returns the status of the answer once that is complete. */
  static int get(int port, String path) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      byte[] request = request(path);
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      out.writeShort(TO_CONTAINER);
      out.writeShort(request.length);
      out.write(request);
      return status(new DataInputStream(socket.getInputStream()));
    }
  }

  private static byte[] request(String path) throws IOException {
    ByteArrayOutputStream packet = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(packet);
    out.writeByte(FORWARD_REQUEST);
    out.writeByte(GET);
    write(out, "HTTP/1.1");
    write(out, path);
    write(out, "127.0.0.1"); // the client's address, and no name
    out.writeShort(NO_STRING);
    write(out, "localhost");
    out.writeShort(80);
    out.writeBoolean(false); // no TLS
    out.writeShort(1); // header
    out.writeShort(HOST);
    write(out, "localhost");
    out.writeByte(END_OF_REQUEST);
    return packet.toByteArray();
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    out.writeShort(text.length());
    out.write(text.getBytes(StandardCharsets.US_ASCII));
    out.writeByte(0);
  }

  private static int status(DataInputStream in) throws IOException {
    int status = 0;
    while (true) {
      in.readShort(); // "AB"
      byte[] packet = in.readNBytes(in.readUnsignedShort());
      if (packet[0] == SEND_HEADERS) {
        status = (packet[1] & 0xFF) << 8 | packet[2] & 0xFF;
      } else if (packet[0] == END_RESPONSE) {
        return status;
      }
    }
  }
}
