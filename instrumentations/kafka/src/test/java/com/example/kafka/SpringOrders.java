package com.example.kafka;

import java.util.Collections;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiFunction;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.kafka.annotation.EnableKafka;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;

/** Listens to orders with Spring for Apache Kafka, of whichever version. */
public final class SpringOrders
    implements BiFunction<String, String, BlockingQueue<String>>, AutoCloseable {
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

  public SpringOrders() {
    SpringLog.into(lines);
  }

  /** Listens to a topic from now on, in one of {@link Listeners}; returns what is logged. */
  @Override
  public BlockingQueue<String> apply(String listener, String topic) {
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("orders", Collections.singletonMap("topic", topic)));
    context.getBeanFactory().registerSingleton("journal", new Journal(lines));
    context.register(Kafka.class, Listeners.named(listener));
    context.refresh();
    return lines;
  }

  @Override
  public void close() {
    context.close();
  }

  @Configuration
  @EnableKafka
  static class Kafka {
    @Bean
    ConsumerFactory<String, String> consumers() {
      return new DefaultKafkaConsumerFactory<>(Orders.settings());
    }

    @Bean
    ProducerFactory<String, String> producers() {
      return new DefaultKafkaProducerFactory<>(Orders.settings());
    }

    @Bean
    ConcurrentKafkaListenerContainerFactory<String, String> kafkaListenerContainerFactory() {
      ConcurrentKafkaListenerContainerFactory<String, String> factory =
          new ConcurrentKafkaListenerContainerFactory<>();
      factory.setConsumerFactory(consumers());
      factory.setReplyTemplate(new KafkaTemplate<>(producers()));
      return factory;
    }

    @Bean
    ConcurrentKafkaListenerContainerFactory<String, String> batches() {
      ConcurrentKafkaListenerContainerFactory<String, String> factory =
          new ConcurrentKafkaListenerContainerFactory<>();
      factory.setConsumerFactory(consumers());
      factory.setBatchListener(true);
      return factory;
    }
  }
}
