package com.example.store.plans;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The gate stands before every controller. */
@Configuration
class GateConfiguration implements WebMvcConfigurer {
  private final GateInterceptor gate;

  GateConfiguration(GateInterceptor gate) {
    this.gate = gate;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(gate);
  }
}
