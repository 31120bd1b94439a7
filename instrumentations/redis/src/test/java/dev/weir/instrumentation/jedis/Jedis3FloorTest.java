package dev.weir.instrumentation.jedis;

class Jedis3FloorTest extends JedisContract {
  Jedis3FloorTest() {
    super("jedis-3.0");
  }
}
