package dev.weir.instrumentation.hikaricp;

import static dev.weir.spi.Methods.constructors;
import static dev.weir.spi.Methods.named;

import dev.weir.spi.Instrumentation;
import dev.weir.spi.Weaver;

/**
 * HikariCP 2.4 to 7. Pools are read through {@code HikariPool}'s own counters at scrapes: nothing
 * counts when a connection is borrowed. These classes and methods are the same in 2.4.7, 2.4.13,
 * 2.7.9, 3.4.5, 4.0.3, 5.1.0, 6.3.0 and 7.1.0; only {@code recycle} was called {@code
 * releaseConnection} up to 2.4.7.
 */
public final class HikariInstrumentation implements Instrumentation {
  private static final String HERE = "dev.weir.instrumentation.hikaricp.";

  @Override
  public String name() {
    return "hikaricp";
  }

  @Override
  public void weave(Weaver weaver) {
    weaver
        .type("com.zaxxer.hikari.pool.HikariPool")
        .advise(constructors(), HERE + "PoolOpened")
        .advise(named("shutdown"), HERE + "PoolClosed")
        .advise(named("getConnection").taking("long"), HERE + "ConnectionAsked")
        .advise(named("recycle", "releaseConnection").takingCount(1), HERE + "ConnectionReturned");
    weaver
        .type("com.zaxxer.hikari.pool.PoolBase")
        .advise(named("newConnection"), HERE + "ConnectionCreated");
    weaver
        .type("com.zaxxer.hikari.pool.PoolEntry")
        .advise(named("createProxyConnection"), HERE + "ConnectionBorrowed");
  }
}
