package dev.weir.instrumentation.springscheduling;

class Spring7JobsTest extends SpringJobsContract {
  Spring7JobsTest() {
    super("spring-7");
  }
}
