/** {@code com.sun.net.httpserver}, the JDK's own HTTP server. */
package dev.weir.instrumentation.jdkhttpserver;
