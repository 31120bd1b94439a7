package dev.weir.instrumentation.apachehttpasync5;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.nio.AsyncResponseConsumer;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/** The application's consumer, told of the head of the one response that it is to see. */
final class AwaitedResponse<T> implements AsyncResponseConsumer<T> {
  private final AwaitedRequest request;
  private final AsyncResponseConsumer<T> applications;

  AwaitedResponse(AwaitedRequest request, AsyncResponseConsumer<T> applications) {
    this.request = request;
    this.applications = applications;
  }

  @Override
  public void consumeResponse(
      HttpResponse response,
      @Nullable EntityDetails entity,
      HttpContext context,
      FutureCallback<T> callback)
      throws HttpException, IOException {
    request.answered(response.getCode());
    applications.consumeResponse(response, entity, context, callback);
  }

  @Override
  public void informationResponse(HttpResponse response, HttpContext context)
      throws HttpException, IOException {
    applications.informationResponse(response, context);
  }

  @Override
  public void failed(Exception cause) {
    applications.failed(cause);
  }

  @Override
  public void updateCapacity(CapacityChannel channel) throws IOException {
    applications.updateCapacity(channel);
  }

  @Override
  public void consume(ByteBuffer bytes) throws IOException {
    applications.consume(bytes);
  }

  @Override
  public void streamEnd(@Nullable List<? extends Header> trailers)
      throws HttpException, IOException {
    applications.streamEnd(trailers);
  }

  @Override
  public void releaseResources() {
    applications.releaseResources();
  }
}
