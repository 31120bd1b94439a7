/** Kafka's own clients. */
package dev.weir.instrumentation.kafka;
