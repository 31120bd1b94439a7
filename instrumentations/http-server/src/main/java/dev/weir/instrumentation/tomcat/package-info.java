/** Apache Tomcat. */
package dev.weir.instrumentation.tomcat;
