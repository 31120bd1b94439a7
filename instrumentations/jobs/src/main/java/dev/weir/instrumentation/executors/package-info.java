/** The JDK's thread pools, and what they do periodically. */
package dev.weir.instrumentation.executors;
