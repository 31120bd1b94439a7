package com.example.errands;

/** Fails at once: the clock runs it no second time. */
final class Breaks implements Runnable {
  @Override
  public void run() {
    throw new IllegalStateException("broken");
  }
}
