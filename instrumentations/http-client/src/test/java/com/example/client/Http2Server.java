package com.example.client;

import java.io.IOException;
import java.net.InetSocketAddress;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.Message;
import org.apache.hc.core5.http.impl.bootstrap.HttpAsyncServer;
import org.apache.hc.core5.http.nio.AsyncRequestConsumer;
import org.apache.hc.core5.http.nio.AsyncServerRequestHandler;
import org.apache.hc.core5.http.nio.entity.StringAsyncEntityConsumer;
import org.apache.hc.core5.http.nio.support.AsyncResponseBuilder;
import org.apache.hc.core5.http.nio.support.BasicRequestConsumer;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.http2.impl.nio.bootstrap.H2ServerBootstrap;
import org.apache.hc.core5.io.CloseMode;

/** Speaks HTTP/2 alone. Answers 200 where the request has an id, 404 where it has none. */
final class Http2Server implements AsyncServerRequestHandler<Message<HttpRequest, String>> {
  private final HttpAsyncServer server =
      H2ServerBootstrap.bootstrap()
          .setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_2)
          .setCanonicalHostName("127.0.0.1")
          .register("*", this)
          .create();

  /** Returns its port. */
  int start() throws Exception {
    server.start();
    InetSocketAddress address =
        (InetSocketAddress) server.listen(new InetSocketAddress("127.0.0.1", 0)).get().getAddress();
    return address.getPort();
  }

  void stop() {
    server.close(CloseMode.IMMEDIATE);
  }

  @Override
  public AsyncRequestConsumer<Message<HttpRequest, String>> prepare(
      HttpRequest request, EntityDetails entity, HttpContext context) {
    return new BasicRequestConsumer<>(entity == null ? null : new StringAsyncEntityConsumer());
  }

  @Override
  public void handle(
      Message<HttpRequest, String> message, ResponseTrigger response, HttpContext context)
      throws HttpException, IOException {
    int status = message.getHead().containsHeader("X-Request-ID") ? 200 : 404;
    response.submitResponse(
        AsyncResponseBuilder.create(status).setEntity("answer").build(), context);
  }
}
