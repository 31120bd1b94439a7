package dev.weir.cli.grafana;

import dev.weir.cli.Unanswerable;
import java.util.ArrayList;
import java.util.List;

/** Makes a Grafana what is wanted, one thing after another; or says what it would do. */
final class Deployment {
  /** As often others may be faster. */
  private static final int ATTEMPTS = 3;

  private final GrafanaApi grafana;
  private final boolean dryRun;
  private final List<Deployed> done = new ArrayList<>();

  Deployment(GrafanaApi grafana, boolean dryRun) {
    this.grafana = grafana;
    this.dryRun = dryRun;
  }

  /**
   * Deploys one thing.
   *
   * @return whether it is, or would be, as wanted
   * @throws Unanswerable where no other would fare better
   */
  boolean deploy(Wanted wanted) throws Unanswerable {
    Deployed deployed;
    try {
      deployed = Deployed.as(wanted, change(wanted));
    } catch (Refused e) {
      deployed = Deployed.refused(wanted, e.line());
    }
    done.add(deployed);
    return deployed.action() != Change.Action.REFUSED;
  }

  private Change.Action change(Wanted wanted) throws Unanswerable, Refused {
    for (int attempt = 1; ; attempt++) {
      Change change = wanted.from(grafana);
      if (dryRun || change == Change.NONE) {
        return change.action();
      }
      Answer answer = grafana.send(change.method(), change.path(), change.body());
      if (answer.isWell()) {
        return change.action();
      }
      if (!answer.isConflict() || attempt == ATTEMPTS) {
        throw new Refused(answer + ". " + wanted.remedy(answer));
      }
    }
  }

  boolean isDryRun() {
    return dryRun;
  }

  /** What became of each so far. */
  List<Deployed> done() {
    return done;
  }
}
