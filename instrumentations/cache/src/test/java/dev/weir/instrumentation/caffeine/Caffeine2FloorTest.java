package dev.weir.instrumentation.caffeine;

class Caffeine2FloorTest extends CaffeineContract {
  Caffeine2FloorTest() {
    super("caffeine-2.0");
  }
}
