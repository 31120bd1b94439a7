package dev.weir.instrumentation.lettuce;

class Lettuce5FloorTest extends LettuceContract {
  Lettuce5FloorTest() {
    super("lettuce-5.0");
  }
}
