package dev.weir.meters;

/**
 * A thread of the agent that uses the application's own objects, as a health check does: what it
 * does is none of the application's doing, and not counted. A class, since each loan asks whether
 * its thread is one: that a class does not implement an interface the JVM finds out anew each time.
 */
public abstract class UnmeasuredThread extends Thread {
  /**
   * @param name as thread dumps show it
   */
  protected UnmeasuredThread(String name) {
    super(name);
  }
}
