package com.datasync;

import java.io.IOException;
import java.util.concurrent.Semaphore;

/** The way to one other system. Thread-safe. */
final class Connector {
  private static final int CONNECTIONS = 4;
  private static final long BYTES_A_RECORD = 256;

  private final String name;
  private final Semaphore connections = new Semaphore(CONNECTIONS);
  private volatile Weather weather = Weather.FAIR;

  Connector(String name) {
    this.name = name;
  }

  /** How the other system does today. */
  enum Weather {
    FAIR,
    SLOW,
    DOWN
  }

  public String getName() {
    return name;
  }

  /** Connections in use. */
  public int getConnections() {
    return CONNECTIONS - connections.availablePermits();
  }

  void setWeather(Weather weather) {
    this.weather = weather;
  }

  @TimedSyncOperation
  Transfer pull(long records) throws IOException {
    return move(records);
  }

  @TimedSyncOperation
  Transfer push(long records) throws IOException {
    return move(records);
  }

  private Transfer move(long records) throws IOException {
    connections.acquireUninterruptibly();
    try {
      switch (weather) {
        case DOWN -> throw new java.net.ConnectException(name + " does not answer");
        case SLOW -> Thread.sleep(6_000);
        default -> Thread.sleep(1);
      }
      return new Transfer(records, records * BYTES_A_RECORD);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      connections.release();
    }
  }
}
