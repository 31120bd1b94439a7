package dev.weir.instrumentation.lettuce;

class Lettuce6Test extends LettuceContract {
  Lettuce6Test() {
    super("lettuce-6");
  }
}
