/**
 * Facts of the request that a thread works for: which there are ({@link
 * dev.weir.context.ContextKeys}), where they come from ({@code Source}), where they are kept
 * ({@link dev.weir.context.RequestContext}), and how a rule reads or writes one ({@link
 * dev.weir.context.ContextKey}). What brings a context from one thread to the next is an
 * instrumentation; see docs/ARCHITECTURE.md for what is carried.
 */
package dev.weir.context;
