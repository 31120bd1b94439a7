package dev.weir.weave;

/** Methods of many shapes, to be woven. */
public class Subject {
  public final String name;

  public Subject(String name, boolean fail) {
    this.name = name == null ? "none" : name;
    if (fail) {
      throw new IllegalStateException("constructor");
    }
  }

  public static long sum(int a, long b, double c, boolean d, byte e, char f, short g, float h) {
    if (!d) {
      return -1;
    }
    return a + b + (long) c + e + f + g + (long) h;
  }

  public String greet(String whom, int times) {
    String greeting = "";
    for (int i = 0; i < times; i++) {
      greeting += name + " greets " + whom + ";";
    }
    whom = null;
    times = -1;
    return greeting;
  }

  public void mayThrow(Throwable what) throws Throwable {
    try {
      if (what != null) {
        throw what;
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("translated", e);
    } finally {
      touched++;
    }
  }

  public int touched;

  public synchronized double choose(int which) {
    switch (which) {
      case 0:
        return 0.5;
      case 1:
        synchronized (name) {
          return 1.5;
        }
      default:
        while (true) {
          if (which-- < 5) {
            return which;
          }
        }
    }
  }

  public int[] array(int[] given) {
    return given;
  }
}
