/** The request's context follows work from thread to thread, through the JDK's own executors. */
package dev.weir.instrumentation.contextpropagation;
