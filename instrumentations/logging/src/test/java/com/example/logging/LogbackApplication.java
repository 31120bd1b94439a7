package com.example.logging;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.ByteArrayOutputStream;
import java.util.function.UnaryOperator;
import org.slf4j.LoggerFactory;

/** Logs on the thread that asks, and tells the line. */
public final class LogbackApplication implements UnaryOperator<String> {
  private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
  private final Logger logger;

  public LogbackApplication() {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern("%X{correlation_id:-none} %msg");
    encoder.start();
    OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
    appender.setContext(context);
    appender.setEncoder(encoder);
    appender.setOutputStream(lines);
    appender.start();
    logger = context.getLogger("shop");
    logger.setAdditive(false);
    logger.addAppender(appender);
  }

  @Override
  public String apply(String message) {
    logger.info(message);
    String line = lines.toString();
    lines.reset();
    return line;
  }
}
