package dev.weir.meters;

/**
 * A thread of the agent that uses the application's own objects, as a health check does: what it
 * does is none of the application's doing, and not counted.
 */
public interface Unmeasured {}
