package dev.weir.weave;

import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One {@link AdviceLoader} for each application loader. Held weakly on both sides: the call sites
 * linked through an advice loader keep it alive, and go with the application's classes.
 * Thread-safe.
 */
final class AdviceLoaders {
  private final ClassLoader agent;
  private final Map<ClassLoader, WeakReference<AdviceLoader>> byApplication = new WeakHashMap<>();

  AdviceLoaders(ClassLoader agent) {
    this.agent = agent;
  }

  ClassLoader agent() {
    return agent;
  }

  /**
   * @param application the loader of a woven class, null for the boot loader
   */
  synchronized AdviceLoader of(@Nullable ClassLoader application) {
    // The platform's loader sees all that the boot loader does, and is no garbage either.
    ClassLoader beside =
        application == null ? ClassLoader.getSystemClassLoader().getParent() : application;
    WeakReference<AdviceLoader> held = byApplication.get(beside);
    AdviceLoader known = held == null ? null : held.get();
    if (known != null) {
      return known;
    }
    AdviceLoader made = new AdviceLoader(agent, beside);
    byApplication.put(beside, new WeakReference<>(made));
    return made;
  }
}
