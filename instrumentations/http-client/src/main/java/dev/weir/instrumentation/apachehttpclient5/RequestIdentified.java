package dev.weir.instrumentation.apachehttpclient5;

import dev.weir.context.Outgoing;
import dev.weir.context.Trail;
import dev.weir.spi.Argument;
import dev.weir.spi.OnEnter;
import org.apache.hc.core5.http.HttpRequest;

/** {@code MainClientExec.execute(ClassicHttpRequest, ExecChain.Scope, ExecChain)}. */
public final class RequestIdentified {
  private RequestIdentified() {}

  @OnEnter
  public static void enter(@Argument(0) HttpRequest copy) {
    Trail trail = Trail.current();
    if (trail != null) {
      trail.passOn(new Headers(copy));
    }
  }

  private static final class Headers implements Outgoing {
    private final HttpRequest copy;

    Headers(HttpRequest copy) {
      this.copy = copy;
    }

    @Override
    public boolean has(String header) {
      return copy.containsHeader(header);
    }

    @Override
    public void add(String header, String value) {
      copy.addHeader(header, value);
    }
  }
}
