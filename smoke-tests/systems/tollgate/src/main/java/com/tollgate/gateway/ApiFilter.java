package com.tollgate.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Everybody passes here: who is it, is it too much, and what is to be billed. */
@Component
class ApiFilter extends OncePerRequestFilter {
  private static final int TOO_MANY_REQUESTS = 429;

  private final Authenticator authenticator;
  private final RateLimiter limiter;
  private final UsageRecorder usage;

  ApiFilter(Authenticator authenticator, RateLimiter limiter, UsageRecorder usage) {
    this.authenticator = authenticator;
    this.limiter = limiter;
    this.usage = usage;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith("/api/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Authentication caller = authenticator.authenticate(request.getHeader("X-Api-Key"));
    if (caller.failure() != null) {
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED, caller.failure());
      return;
    }
    if (!limiter.tryAcquire(caller.organization())) {
      response.sendError(TOO_MANY_REQUESTS);
      return;
    }
    chain.doFilter(request, response);
    usage.record(caller.organization(), "api_calls");
  }
}
