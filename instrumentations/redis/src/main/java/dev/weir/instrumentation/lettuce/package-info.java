/** Lettuce. */
package dev.weir.instrumentation.lettuce;
