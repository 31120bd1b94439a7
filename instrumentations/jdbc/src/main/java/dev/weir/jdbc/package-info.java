/**
 * What is known of JDBC for all applications of this JVM at once: statements, connections, and what
 * each thread is executing. Lives in the agent's loader; a driver in one application loader may be
 * wrapped by another in the next, and both must count once.
 */
package dev.weir.jdbc;
