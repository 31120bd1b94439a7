package com.example.store.plans;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Turns away, with 403, tenants whose plan lacks the feature they ask for. */
@Component
class GateInterceptor implements HandlerInterceptor {
  private final FeatureGate gate;

  GateInterceptor(FeatureGate gate) {
    this.gate = gate;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    Feature feature = feature(handler);
    if (feature == null || request.getDispatcherType() != DispatcherType.REQUEST) {
      return true;
    }
    String tenantId = request.getHeader("X-Tenant-Id");
    if (gate.isAllowed(tenantId == null ? "anonymous" : tenantId, feature.value())) {
      return true;
    }
    response.sendError(HttpServletResponse.SC_FORBIDDEN, "your plan does not include this");
    return false;
  }

  private static Feature feature(Object handler) {
    return handler instanceof HandlerMethod method
        ? method.getBeanType().getAnnotation(Feature.class)
        : null;
  }
}
