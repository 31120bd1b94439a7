package com.example.spring;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Functional routes, and files, beside the controller. */
@EnableWebMvc
@Configuration(proxyBeanMethods = false)
public class WebConfiguration implements WebMvcConfigurer {
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry.addResourceHandler("/files/**").addResourceLocations("classpath:/com/example/");
  }

  @Bean
  RouterFunction<ServerResponse> greetings() {
    return RouterFunctions.route()
        .GET("/greetings/{name}", request -> ServerResponse.ok().body("hello"))
        .build();
  }
}
