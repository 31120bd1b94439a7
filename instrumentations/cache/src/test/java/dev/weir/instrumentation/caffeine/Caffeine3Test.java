package dev.weir.instrumentation.caffeine;

class Caffeine3Test extends CaffeineContract {
  Caffeine3Test() {
    super("caffeine-3");
  }
}
