package dev.weir.smoke;

import dev.weir.smoke.harness.App;
import dev.weir.smoke.harness.AppProcess;
import dev.weir.smoke.harness.Jdk;
import java.util.List;

/**
 * The application that several tests in a row look at: started under the agent by the first of
 * them, ended when a test wants another, or with this JVM.
 */
final class SharedApp {
  private static List<Object> wanted = List.of();
  private static AppProcess running;

  private SharedApp() {}

  static AppProcess of(App app, Jdk jdk) {
    if (!wanted.equals(List.of(app, jdk))) {
      wanted = List.of();
      if (running != null) {
        running.close();
      }
      running = app.on(jdk).weir().start();
      wanted = List.of(app, jdk);
    }
    return running;
  }
}
