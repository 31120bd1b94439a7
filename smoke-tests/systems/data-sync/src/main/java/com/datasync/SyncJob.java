package com.datasync;

import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Brings two systems to the same state: pulls, resolves what both changed, pushes. */
final class SyncJob implements Runnable {
  private static final Logger LOG = Logger.getLogger(SyncJob.class.getName());

  private final Connector connector;
  private final ConflictResolver resolver;
  private final long records;
  private final long conflicts;

  SyncJob(Connector connector, ConflictResolver resolver, long records, long conflicts) {
    this.connector = connector;
    this.resolver = resolver;
    this.records = records;
    this.conflicts = conflicts;
  }

  @Override
  public void run() {
    try {
      connector.pull(records);
      for (long record = 0; record < conflicts; record++) {
        resolver.resolve(connector, record);
      }
      connector.push(records);
    } catch (IOException e) {
      LOG.log(Level.FINE, "tried again at the next sync", e);
    }
  }
}
