/** Caffeine's caches. */
package dev.weir.instrumentation.caffeine;
