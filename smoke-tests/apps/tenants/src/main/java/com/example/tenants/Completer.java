package com.example.tenants;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A client's own thread, as network libraries have one: the first request starts it. */
final class Completer extends Thread {
  static final BlockingQueue<Runnable> COMPLETIONS = new LinkedBlockingQueue<>();

  static {
    Completer completer = new Completer();
    completer.setDaemon(true);
    completer.start();
  }

  @Override
  public void run() {
    while (true) {
      try {
        COMPLETIONS.take().run();
      } catch (InterruptedException e) {
        return;
      }
    }
  }
}
