package com.synapscale.features;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Answers 403 to tenants that may not use the feature behind an endpoint. */
@Component
class FeatureGateInterceptor implements HandlerInterceptor, WebMvcConfigurer {
  private final FeatureGate gate;

  FeatureGateInterceptor(FeatureGate gate) {
    this.gate = gate;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    Feature feature =
        handler instanceof HandlerMethod method ? method.getMethodAnnotation(Feature.class) : null;
    if (feature == null || gate.isAllowed(request.getHeader("X-Tenant-Id"), feature.value())) {
      return true;
    }
    response.sendError(
        HttpServletResponse.SC_FORBIDDEN,
        "Access to " + feature.value() + " not allowed in your plan");
    return false;
  }
}
