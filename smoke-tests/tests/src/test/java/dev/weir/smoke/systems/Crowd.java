package dev.weir.smoke.systems;

import dev.weir.smoke.harness.Pause;
import java.util.ArrayList;
import java.util.List;

/** Many that do the same at the same time, each at a moment of its own, again and again. */
final class Crowd implements AutoCloseable {
  private final List<Traffic> members = new ArrayList<>();

  private Crowd() {}

  /**
   * Returns when all have begun.
   *
   * @param takesSeconds how long it takes: the beginnings are spread over that
   */
  static Crowd of(int members, int takesSeconds, Runnable visit) {
    Crowd crowd = new Crowd();
    for (int i = 0; i < members; i++) {
      crowd.members.add(Traffic.of(visit));
      Pause.ofMillis(1_000L * takesSeconds / members);
    }
    return crowd;
  }

  @Override
  public void close() {
    members.forEach(Traffic::end);
    members.forEach(Traffic::close);
  }
}
