package com.sqlsynthesizer.security;

import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.web.server.ResponseStatusException;

/** Turns away questions that are none. */
@Service
public class InjectionGuard {
  private static final Pattern INJECTION =
      Pattern.compile("['\";]|--|\\b(drop|delete|union)\\b", Pattern.CASE_INSENSITIVE);

  private final SecurityAuditLogger audit;

  InjectionGuard(SecurityAuditLogger audit) {
    this.audit = audit;
  }

  /**
   * @throws ResponseStatusException 400 where the question carries SQL of its own
   */
  public void inspect(String question) {
    if (INJECTION.matcher(question).find()) {
      audit.logEvent("SQL_INJECTION_ATTEMPT", Map.of("question", question), "CRITICAL");
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "ask in words");
    }
  }
}
