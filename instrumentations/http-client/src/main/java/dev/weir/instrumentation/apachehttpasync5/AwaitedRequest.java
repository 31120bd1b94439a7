package dev.weir.instrumentation.apachehttpasync5;

import dev.weir.meters.HttpClientCall;
import dev.weir.meters.HttpClientMeter;
import dev.weir.meters.Meters;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.nio.AsyncRequestProducer;
import org.apache.hc.core5.net.URIAuthority;
import org.jspecify.annotations.Nullable;

/**
 * A request that is measured, from when the client is given it. One that a client refuses before,
 * because it was not started or is closed, is none.
 */
final class AwaitedRequest extends GivenRequest {
  private final @Nullable HttpHost target;
  private volatile @Nullable HttpClientCall call;

  /**
   * @param target null where the request says it
   */
  AwaitedRequest(@Nullable HttpHost target, AsyncRequestProducer applications) {
    super(applications);
    this.target = target;
  }

  @Override
  HttpRequest given(HttpRequest request) {
    HttpClientMeter meter = Meters.httpClient();
    String method = request.getMethod();
    URIAuthority authority = request.getAuthority();
    if (target != null) {
      call = meter.begin(method, target.getSchemeName(), target.getHostName(), target.getPort());
    } else if (authority != null) {
      call = meter.begin(method, request.getScheme(), authority.getHostName(), authority.getPort());
    } else {
      call = meter.begin(method, null, null, -1);
    }
    return request;
  }

  void answered(int status) {
    HttpClientCall begun = call;
    if (begun != null) {
      begun.answered(status);
    }
  }

  void ended(Throwable failure) {
    HttpClientCall begun = call;
    if (begun != null) {
      begun.failed(failure);
    }
  }
}
