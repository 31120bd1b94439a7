package dev.weir.instrumentation.springmvc;

class Spring6Test extends SpringMvcContract {
  Spring6Test() {
    super("spring-6", true);
  }
}
