/**
 * The side port: a small blocking HTTP/1.1 server of the agent's own, and what it serves.
 *
 * <p>One acceptor thread and one thread a connection, at most eight, all daemons, none while nobody
 * asks. Read {@link dev.weir.exposition.SidePort}, then {@code Acceptor}, {@code Connection} and
 * {@code Exchange}.
 */
package dev.weir.exposition;
