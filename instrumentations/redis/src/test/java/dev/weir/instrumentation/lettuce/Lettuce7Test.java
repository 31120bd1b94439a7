package dev.weir.instrumentation.lettuce;

class Lettuce7Test extends LettuceContract {
  Lettuce7Test() {
    super("lettuce-7");
  }
}
