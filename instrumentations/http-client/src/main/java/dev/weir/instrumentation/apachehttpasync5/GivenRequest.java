package dev.weir.instrumentation.apachehttpasync5;

import java.io.IOException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.nio.AsyncRequestProducer;
import org.apache.hc.core5.http.nio.DataStreamChannel;
import org.apache.hc.core5.http.nio.RequestChannel;
import org.apache.hc.core5.http.protocol.HttpContext;

/**
 * The application's producer, seen as it gives its request to the client: once, on the thread that
 * executes it.
 */
abstract class GivenRequest implements AsyncRequestProducer {
  private final AsyncRequestProducer applications;

  GivenRequest(AsyncRequestProducer applications) {
    this.applications = applications;
  }

  /** Returns what the client is given. */
  abstract HttpRequest given(HttpRequest request);

  @Override
  public final void sendRequest(RequestChannel channel, HttpContext context)
      throws HttpException, IOException {
    applications.sendRequest(
        (request, entity, its) -> channel.sendRequest(given(request), entity, its), context);
  }

  @Override
  public final boolean isRepeatable() {
    return applications.isRepeatable();
  }

  @Override
  public final void failed(Exception cause) {
    applications.failed(cause);
  }

  @Override
  public final int available() {
    return applications.available();
  }

  @Override
  public final void produce(DataStreamChannel channel) throws IOException {
    applications.produce(channel);
  }

  @Override
  public final void releaseResources() {
    applications.releaseResources();
  }
}
