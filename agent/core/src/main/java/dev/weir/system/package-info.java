/**
 * The host and the container that the JVM runs in, as Linux tells of them: memory, processors, file
 * systems, network, limits. Read at scrapes, from files and nothing else. Elsewhere than on Linux
 * there are file systems alone.
 *
 * <p>States and names are those of OpenTelemetry's conventions for {@code system.*}; what these
 * have no name for (a container's limits) is called the same in every dialect, and by no name that
 * cAdvisor has: a sum over all jobs would count it twice.
 */
package dev.weir.system;
