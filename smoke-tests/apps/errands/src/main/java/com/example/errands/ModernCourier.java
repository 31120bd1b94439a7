package com.example.errands;

import java.lang.reflect.Method;
import java.net.URI;

/** Goes by {@code java.net.http.HttpClient}, which Java 8 has not: there it stays at home. */
final class ModernCourier {
  private ModernCourier() {}

  static Object visit(String address, int times) throws ReflectiveOperationException {
    Class<?> type;
    try {
      type = Class.forName("java.net.http.HttpClient");
    } catch (ClassNotFoundException java8) {
      return "at home";
    }
    Class<?> requests = Class.forName("java.net.http.HttpRequest");
    Class<?> handlers = Class.forName("java.net.http.HttpResponse$BodyHandler");
    Object client = type.getMethod("newHttpClient").invoke(null);
    Object builder = requests.getMethod("newBuilder", URI.class).invoke(null, URI.create(address));
    Method build = Class.forName("java.net.http.HttpRequest$Builder").getMethod("build");
    Object discarding =
        Class.forName("java.net.http.HttpResponse$BodyHandlers")
            .getMethod("discarding")
            .invoke(null);
    for (int i = 0; i < times; i++) {
      type.getMethod("send", requests, handlers).invoke(client, build.invoke(builder), discarding);
    }
    return address;
  }
}
