package dev.weir.instrumentation.springscheduling;

class Spring6JobsTest extends SpringJobsContract {
  Spring6JobsTest() {
    super("spring-6");
  }
}
