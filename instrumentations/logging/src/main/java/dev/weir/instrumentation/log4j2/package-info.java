/** Log4j 2. */
package dev.weir.instrumentation.log4j2;
