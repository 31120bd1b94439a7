package com.example.errands;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;

/** Goes by {@code HttpURLConnection}. */
final class OldCourier {
  private OldCourier() {}

  static Object visit(String address, int times) throws IOException {
    for (int i = 0; i < times; i++) {
      HttpURLConnection connection = (HttpURLConnection) new URL(address).openConnection();
      int status = connection.getResponseCode();
      try (InputStream in =
          status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
        while (in.read() >= 0) {}
      }
    }
    return address;
  }
}
