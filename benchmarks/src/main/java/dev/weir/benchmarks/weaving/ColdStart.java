package dev.weir.benchmarks.weaving;

/** Loads and links the six classes in a JVM that does nothing else; prints how many were woven. */
public final class ColdStart {
  private ColdStart() {}

  public static void main(String[] arguments) throws ClassNotFoundException {
    for (String name : Hooks.METHODS.keySet()) {
      Class<?> type = Class.forName(name, false, ColdStart.class.getClassLoader());
      if (type.getDeclaredMethods().length == 0) { // asking for them has the JVM verify the class
        throw new IllegalStateException(name + " has no methods");
      }
    }
    System.out.println(Witness.wovenClasses);
  }
}
