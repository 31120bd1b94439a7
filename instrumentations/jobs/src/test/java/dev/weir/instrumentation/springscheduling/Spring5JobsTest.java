package dev.weir.instrumentation.springscheduling;

class Spring5JobsTest extends SpringJobsContract {
  Spring5JobsTest() {
    super("spring-5");
  }
}
