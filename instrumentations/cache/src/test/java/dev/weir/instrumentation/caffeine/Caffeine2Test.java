package dev.weir.instrumentation.caffeine;

class Caffeine2Test extends CaffeineContract {
  Caffeine2Test() {
    super("caffeine-2");
  }
}
