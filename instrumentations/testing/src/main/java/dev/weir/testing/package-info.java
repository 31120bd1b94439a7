/**
 * What instrumentations are tested with: the real engine in the JVM of the test, applications in
 * class loaders of their own, and the contracts that every library of a kind must keep.
 */
package dev.weir.testing;
