package dev.weir.agent;

import dev.weir.config.Content;
import org.jspecify.annotations.Nullable;

/**
 * When the configuration is read again: where its file holds something else than before, and when
 * somebody asks for it. Thread-safe.
 */
final class Reloads {
  /** A file that is being written is read half: what it holds must be the same so much later. */
  private static final long WRITTEN_AFTER_MILLIS = 200;

  /** By then every class is defined that was being woven while rules changed. */
  private static final long SETTLED_AFTER_MILLIS = 1_000;

  private static final long UP_AFTER_MILLIS = 30_000;

  private final LiveConfiguration live;
  private final Agenda agenda;
  private final Runnable settle;
  private final Runnable sayWhatMatchesNothing;
  private boolean watching;

  Reloads(LiveConfiguration live, Agenda agenda, Runnable sayWhatMatchesNothing) {
    this.live = live;
    this.agenda = agenda;
    this.settle = live::settle;
    this.sayWhatMatchesNothing = sayWhatMatchesNothing;
  }

  /** Looks at the file from now on, as often as the configuration asks for. */
  synchronized void watch() {
    long millis = live.generation().config.reloadIntervalMillis();
    if (!watching && millis > 0 && live.isOfFile()) {
      watching = true;
      agenda.in(millis, this::look);
    }
  }

  /** {@link LiveConfiguration#reload}, and what is to follow. */
  @Nullable String reload() {
    String failure = live.reload();
    if (failure == null) {
      agenda.in(SETTLED_AFTER_MILLIS, settle);
      agenda.in(UP_AFTER_MILLIS, sayWhatMatchesNothing);
    }
    watch();
    return failure;
  }

  private void look() {
    synchronized (this) {
      watching = false;
    }
    try {
      Content other = live.otherContent();
      if (other != null) {
        agenda.in(WRITTEN_AFTER_MILLIS, () -> reloadIfStill(other));
      }
    } finally {
      watch();
    }
  }

  private void reloadIfStill(Content seen) {
    if (seen.equals(live.otherContent())) {
      reload();
    }
  }
}
