package com.example.logging;

import java.io.StringWriter;
import java.util.function.UnaryOperator;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.WriterAppender;
import org.apache.logging.log4j.core.layout.PatternLayout;

/** Logs on the thread that asks, and tells the line. */
public final class Log4j2Application implements UnaryOperator<String> {
  private final StringWriter lines = new StringWriter();
  private final Logger logger;

  public Log4j2Application() {
    LoggerContext context = new LoggerContext("test");
    context.start();
    PatternLayout layout =
        PatternLayout.newBuilder().withPattern("%X{correlation_id} %msg").build();
    WriterAppender appender =
        WriterAppender.createAppender(layout, null, lines, "lines", false, true);
    appender.start();
    logger = context.getLogger("shop");
    logger.addAppender(appender);
    logger.setAdditive(false);
    logger.setLevel(Level.INFO);
  }

  @Override
  public String apply(String message) {
    logger.info(message);
    String line = lines.toString();
    lines.getBuffer().setLength(0);
    return line;
  }
}
