package dev.weir.instrumentation.jedis;

class Jedis7Test extends JedisContract {
  Jedis7Test() {
    super("jedis-7");
  }
}
