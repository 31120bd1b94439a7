/**
 * The JVM and its process, read from the platform's MXBeans at each scrape. Each kind is a table of
 * names (see {@link dev.weir.dialect}), the quantities it has, and the thing that is read.
 *
 * <p>MXBeans come from {@link java.lang.management.ManagementFactory}'s own getters: asking for the
 * platform's MBean server would make it, and an application may want to say which one that is.
 */
package dev.weir.jvm;
