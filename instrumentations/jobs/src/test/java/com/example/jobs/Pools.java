package com.example.jobs;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Makes a pool without a name. */
public final class Pools {
  public final ExecutorService one = Executors.newFixedThreadPool(1);
}
