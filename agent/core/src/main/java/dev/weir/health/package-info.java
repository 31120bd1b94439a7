/**
 * Whether the service is well: {@code /health}, {@code /health/live} and {@code /health/ready} on
 * the side port, and {@code weir_health_status}. Checks run at once, each on a thread of its own
 * and no longer than it may; what one of them hangs on delays no other, and no scrape.
 */
package dev.weir.health;
