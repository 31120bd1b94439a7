package dev.weir.instrumentation.jedis;

class Jedis4Test extends JedisContract {
  Jedis4Test() {
    super("jedis-4");
  }
}
