/**
 * MBeans, as a file of jmx_exporter tells them, by jmx_exporter's own collector. Loaded where the
 * configuration asks for it, and by nobody before {@code main} is about to run; the JVM's MBean
 * server is first touched by a scrape.
 */
package dev.weir.jmx;
