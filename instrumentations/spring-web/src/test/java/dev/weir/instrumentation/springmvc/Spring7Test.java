package dev.weir.instrumentation.springmvc;

class Spring7Test extends SpringMvcContract {
  Spring7Test() {
    super("spring-7", true);
  }
}
