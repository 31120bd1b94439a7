/** Spring's cache abstraction, over whichever library. */
package dev.weir.instrumentation.springcache;
