/** Guava, as far as rules on methods that return its futures need it. */
package dev.weir.instrumentation.guava;
