/** Reactor, as far as rules on methods that return its types need it. */
package dev.weir.instrumentation.reactor;
