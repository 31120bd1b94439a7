package dev.weir.instrumentation.jdkhttpclient;

import static dev.weir.spi.Methods.named;

import dev.weir.spi.Instrumentation;
import dev.weir.spi.Purpose;
import dev.weir.spi.Weaver;

/**
 * The request's ids on what the JDK's two HTTP clients send, Java 8 to 25. {@code HttpClient} is
 * given another request, since they are immutable. {@code HttpURLConnection} takes headers until it
 * connects, which any of three methods makes it do; below https all three lead to its superclass,
 * but for {@code connect}.
 */
public final class JdkHttpClientCorrelationInstrumentation implements Instrumentation {
  private static final String HERE = "dev.weir.instrumentation.jdkhttpclient.";

  @Override
  public String name() {
    return "jdk_http_client";
  }

  @Override
  public Purpose purpose() {
    return Purpose.CORRELATION;
  }

  @Override
  public void weave(Weaver weaver) {
    weaver
        .type("jdk.internal.net.http.HttpClientImpl")
        .advise(named("sendAsync").takingCount(4), HERE + "RequestIdentified");
    weaver
        .type(
            "sun.net.www.protocol.http.HttpURLConnection",
            "sun.net.www.protocol.https.AbstractDelegateHttpsURLConnection")
        .advise(
            named("connect", "getOutputStream", "getInputStream").takingCount(0),
            HERE + "ConnectionIdentified");
  }
}
