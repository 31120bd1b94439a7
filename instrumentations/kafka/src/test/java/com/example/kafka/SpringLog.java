package com.example.kafka;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.Queue;
import org.slf4j.LoggerFactory;

/** What Spring logs as an error, with the id that the line has. Nobody else logs. */
final class SpringLog extends AppenderBase<ILoggingEvent> {
  private final Queue<String> lines;

  private SpringLog(Queue<String> lines) {
    this.lines = lines;
  }

  static void into(Queue<String> lines) {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.OFF);
    Logger spring = context.getLogger("org.springframework.kafka");
    spring.setLevel(Level.ERROR);
    SpringLog appender = new SpringLog(lines);
    appender.setContext(context);
    appender.start();
    spring.addAppender(appender);
  }

  @Override
  protected void append(ILoggingEvent event) {
    lines.add(event.getMDCPropertyMap().get("correlation_id") + " error");
  }
}
