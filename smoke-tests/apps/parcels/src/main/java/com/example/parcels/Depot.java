package com.example.parcels;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Reads an address a line and says what became of the parcel, step by step. */
public final class Depot {
  private final List<Step<String>> steps;

  /** One worker, so that parcels leave in the order of their coming. */
  private final ThreadPoolExecutor worker =
      new ThreadPoolExecutor(1, 1, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>());

  private Depot(List<Step<String>> steps) {
    this.steps = steps;
  }

  public static void main(String[] args) throws Exception {
    Depot depot = new Depot(Arrays.asList(new Sorting(), new Labelling(), customs()));
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
    System.out.println("ready");
    String line;
    while ((line = in.readLine()) != null) {
      String address = line;
      depot.worker.execute(() -> System.out.println(depot.send(address)));
    }
    depot.worker.shutdown();
  }

  @SuppressWarnings("unchecked")
  private static Step<String> customs() throws ReflectiveOperationException {
    ClassLoader loader = new PlugIn("com.example.parcels.customs.");
    Class<?> type = loader.loadClass("com.example.parcels.customs.Customs");
    return (Step<String>) type.getConstructor().newInstance();
  }

  private String send(String address) {
    StringBuilder way = new StringBuilder();
    for (Step<String> step : steps) {
      way.append(step.title()).append(": ").append(attempt(step, address)).append("; ");
    }
    return way.toString();
  }

  private static String attempt(Step<String> step, String address) {
    try {
      return step.process(address);
    } catch (IllegalArgumentException e) {
      return "returned, " + e.getMessage();
    }
  }
}
