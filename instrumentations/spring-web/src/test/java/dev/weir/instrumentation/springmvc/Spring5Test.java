package dev.weir.instrumentation.springmvc;

class Spring5Test extends SpringMvcContract {
  Spring5Test() {
    super("spring-5", false);
  }
}
