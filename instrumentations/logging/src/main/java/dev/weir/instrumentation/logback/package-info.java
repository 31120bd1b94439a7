/** Logback. */
package dev.weir.instrumentation.logback;
