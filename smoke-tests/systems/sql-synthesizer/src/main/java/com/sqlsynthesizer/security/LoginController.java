package com.sqlsynthesizer.security;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Who is asking. */
@RestController
class LoginController {
  private final SecurityAuditLogger audit;

  LoginController(SecurityAuditLogger audit) {
    this.audit = audit;
  }

  @PostMapping("/api/login")
  String login(@RequestBody String password) {
    if (!password.equals("open sesame")) {
      audit.logEvent("AUTHENTICATION_FAILURE", Map.of(), "MEDIUM");
      throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
    }
    audit.logEvent("AUTHENTICATION_SUCCESS", Map.of());
    return "welcome";
  }
}
