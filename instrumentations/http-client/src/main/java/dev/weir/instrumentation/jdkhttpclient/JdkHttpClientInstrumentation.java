package dev.weir.instrumentation.jdkhttpclient;

import static dev.weir.spi.Methods.named;

import dev.weir.spi.Instrumentation;
import dev.weir.spi.Weaver;

/**
 * The JDK's {@code java.net.http.HttpClient}, Java 11 to 25, and {@code HttpURLConnection}, Java 8
 * to 25. All requests of the former lead to the {@code sendAsync} with four parameters, those that
 * wait included. The latter sends in the first {@code getInputStream}, whatever was asked of it,
 * also below {@code HttpsURLConnection}. The same in OpenJDK 11, 17, 21 and 25, the latter in 8.
 */
public final class JdkHttpClientInstrumentation implements Instrumentation {
  private static final String HERE = "dev.weir.instrumentation.jdkhttpclient.";

  @Override
  public String name() {
    return "jdk_http_client";
  }

  @Override
  public void weave(Weaver weaver) {
    weaver
        .type("jdk.internal.net.http.HttpClientImpl")
        .advise(named("sendAsync").takingCount(4), HERE + "RequestSent");
    weaver
        .type("sun.net.www.protocol.http.HttpURLConnection")
        .advise(named("getInputStream").takingCount(0), HERE + "ConnectionRead");
  }
}
