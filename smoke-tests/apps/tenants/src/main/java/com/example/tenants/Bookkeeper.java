package com.example.tenants;

import java.util.concurrent.Future;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.AsyncResult;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Charges later, as Spring's {@code @Async} has it. */
public interface Bookkeeper {
  Future<String> charge(String tenant);

  /** The bean, in an application context of its own. */
  static Bookkeeper of(Ledger ledger) {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context.registerBean(Ledger.class, () -> ledger);
    context.register(Beans.class);
    context.refresh();
    return context.getBean(Bookkeeper.class);
  }

  /** Its beans. */
  @Configuration(proxyBeanMethods = false)
  @EnableAsync
  class Beans {
    @Bean
    ThreadPoolTaskExecutor taskExecutor() {
      ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
      executor.setCorePoolSize(3);
      executor.setDaemon(true);
      return executor;
    }

    @Bean
    Bookkeeper bookkeeper(Ledger ledger) {
      return new Charging(ledger);
    }
  }

  /** What is behind the proxy. */
  class Charging implements Bookkeeper {
    private final Ledger ledger;

    Charging(Ledger ledger) {
      this.ledger = ledger;
    }

    @Async
    @Override
    public Future<String> charge(String tenant) {
      ledger.charge(tenant);
      return new AsyncResult<>(tenant);
    }
  }
}
