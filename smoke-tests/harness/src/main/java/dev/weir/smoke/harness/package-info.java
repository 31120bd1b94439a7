/**
 * Runs applications in child JVMs, with or without the agent, beside a real Prometheus, PostgreSQL,
 * Kafka and Redis, and reads what comes out. Everything it starts is ended with the JVM that
 * started it.
 */
@org.jspecify.annotations.NullMarked
package dev.weir.smoke.harness;
