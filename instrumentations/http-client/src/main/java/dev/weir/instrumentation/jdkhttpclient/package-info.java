/** The JDK's own HTTP clients, old and new. */
package dev.weir.instrumentation.jdkhttpclient;
