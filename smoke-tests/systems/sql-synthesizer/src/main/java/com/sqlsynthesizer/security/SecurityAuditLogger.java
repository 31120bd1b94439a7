package com.sqlsynthesizer.security;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** What security people want to know afterwards. */
@Service
public class SecurityAuditLogger {
  private static final Logger LOG = LoggerFactory.getLogger("security-audit");

  /** Of no severity worth the word. */
  public void logEvent(String eventType, Map<String, String> details) {
    logEvent(eventType, details, null);
  }

  /**
   * @param severity {@code info} where it is null
   */
  public void logEvent(String eventType, Map<String, String> details, String severity) {
    LOG.info("{} {} {}", eventType, severity, details);
  }
}
