package dev.weir.meters;

/** Several series that the same events go to, or none. Immutable, thread-safe. */
final class Points extends Point {
  private final Point[] all;

  /**
   * @param all never written
   */
  Points(Point... all) {
    this.all = all;
  }

  @Override
  void recordNanos(long nanos) {
    for (Point point : all) {
      point.recordNanos(nanos);
    }
  }

  @Override
  void record(double value) {
    for (Point point : all) {
      point.record(value);
    }
  }

  @Override
  void count() {
    for (Point point : all) {
      point.count();
    }
  }

  @Override
  void count(long events) {
    for (Point point : all) {
      point.count(events);
    }
  }

  @Override
  void up() {
    for (Point point : all) {
      point.up();
    }
  }

  @Override
  void down() {
    for (Point point : all) {
      point.down();
    }
  }
}
