package com.example.promises;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** Asks for each kind of promise once, says that it has, and waits to be told to end. */
public final class Promises {
  private Promises() {}

  public static void main(String[] args) throws Exception {
    ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);
    Quotes quotes = new Quotes(clock);
    quotes.future("rope").get();
    try {
      quotes.future("none").get();
    } catch (ExecutionException expected) {
      System.out.println("refused: " + expected.getCause().getMessage());
    }
    quotes.future("slow").cancel(true);
    quotes.task("rope").get();
    quotes.listenable("rope").get();
    quotes.mono("rope").block();
    quotes.mono("rope").subscribe().dispose();
    quotes.flux("rope").blockLast();
    System.out.println("single: " + quotes.single("rope").blockingGet().cents());
    quotes.completable("rope").blockingAwait();
    System.out.println("maybe: " + quotes.maybe("rope").blockingGet().cents());
    System.out.println("suspended: " + Suspended.wait(60));
    System.out.println("ready");
    waitForTheEnd();
    clock.shutdownNow();
  }

  private static void waitForTheEnd() throws IOException {
    while (System.in.read() >= 0) {
      // Nothing is asked of it any more.
    }
  }
}
