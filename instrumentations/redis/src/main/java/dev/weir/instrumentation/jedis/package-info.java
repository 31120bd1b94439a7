/** Jedis. */
package dev.weir.instrumentation.jedis;
