package dev.weir.health;

import dev.weir.config.PoolsConfig;
import dev.weir.meters.Pool;

/** Whether a pool of connections hands out one that is valid, as to any caller. */
final class PoolCheck extends Check {
  private final Pool<?> pool;

  PoolCheck(PoolsConfig config, Pool<?> pool) {
    super("pool " + pool.name(), config.critical(), config.timeoutMillis());
    this.pool = pool;
  }

  @Override
  Finding ask() throws Exception {
    return pool.lends(timeoutMillis)
        ? Finding.healthy("lends valid connections")
        : Finding.unhealthy("lends connections that are not valid");
  }
}
