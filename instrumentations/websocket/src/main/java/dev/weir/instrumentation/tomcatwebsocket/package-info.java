/** WebSockets of Apache Tomcat. */
package dev.weir.instrumentation.tomcatwebsocket;
