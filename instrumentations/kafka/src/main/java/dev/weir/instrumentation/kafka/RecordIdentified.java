package dev.weir.instrumentation.kafka;

import dev.weir.context.Outgoing;
import dev.weir.context.Trail;
import dev.weir.spi.Argument;
import dev.weir.spi.OnEnter;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/** {@code KafkaProducer.doSend(ProducerRecord, Callback)}. */
public final class RecordIdentified {
  private RecordIdentified() {}

  @OnEnter
  public static void enter(@Argument(0) ProducerRecord<?, ?> record) {
    Trail trail = Trail.current();
    if (trail != null) {
      trail.passOn(new RecordHeaders(record.headers()));
    }
  }

  private static final class RecordHeaders implements Outgoing {
    private final Headers headers;

    RecordHeaders(Headers headers) {
      this.headers = headers;
    }

    @Override
    public boolean has(String header) {
      return headers.lastHeader(header) != null;
    }

    @Override
    public void add(String header, String value) {
      try {
        headers.add(header, value.getBytes(StandardCharsets.UTF_8));
      } catch (IllegalStateException sentBefore) {
        // The application sends one record twice; its headers are those of the first time.
      }
    }
  }
}
