/**
 * What {@code make demo} runs: a shop nobody prepared for it, under the agent, its visitors, and a
 * few figures read from the side port as they change.
 */
@org.jspecify.annotations.NullMarked
package dev.weir.demo;
