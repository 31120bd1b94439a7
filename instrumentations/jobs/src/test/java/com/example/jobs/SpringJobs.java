package com.example.jobs;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Invoices are sent, and refused, all the time. */
public final class SpringJobs implements AutoCloseable {
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext(Schedule.class);

  @Override
  public void close() {
    context.close();
  }

  @Configuration
  @EnableScheduling
  static class Schedule {
    @Bean
    Invoices invoices() {
      return new Invoices();
    }

    @Bean
    ThreadPoolTaskScheduler scheduler() {
      ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
      scheduler.setErrorHandler(refused -> {});
      scheduler.setThreadNamePrefix("invoices-");
      return scheduler;
    }
  }

  /** The jobs. */
  public static class Invoices {
    @Scheduled(fixedDelay = 5)
    public void send() {}

    @Scheduled(fixedRate = 5)
    public void refuse() {
      throw new IllegalStateException("refused");
    }
  }
}
