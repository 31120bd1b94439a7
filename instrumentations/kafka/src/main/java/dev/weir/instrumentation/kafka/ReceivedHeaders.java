package dev.weir.instrumentation.kafka;

import dev.weir.context.Incoming;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Headers of a record that was consumed: bytes, of which the last of a name is the one. */
final class ReceivedHeaders implements Incoming {
  private final Headers headers;

  ReceivedHeaders(Headers headers) {
    this.headers = headers;
  }

  @Override
  public @Nullable String header(String name) {
    Header header = headers.lastHeader(name);
    byte[] value = header == null ? null : header.value();
    return value == null ? null : new String(value, StandardCharsets.UTF_8);
  }
}
