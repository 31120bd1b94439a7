package dev.weir.weave;

import org.jspecify.annotations.Nullable;

/** Where classes of instrumentations come from, each beside the application that they meet. */
public interface AdviceSource {

  /**
   * @param className binary name
   * @param application the loader of the class that it meets, null for the boot loader
   * @throws ClassNotFoundException where it, or a class that it extends, is not to be had there
   */
  Class<?> load(String className, @Nullable ClassLoader application) throws ClassNotFoundException;
}
