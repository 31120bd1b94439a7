package dev.weir.meters;

/**
 * A gauge of objects that are open: raised when one begins, lowered when it ends, be it that
 * somebody ended it or that it was collected without. Each object counts once, and ends in the
 * series that it began in. Objects are held weakly. Thread-safe.
 */
public final class Lifetimes {
  private final Series<GaugePoint> series;
  private final Open open = new Open();

  /** What was collected is noticed when the gauge is scraped, or the next object begins. */
  private final Runnable settling =
      new Runnable() {
        @Override
        public void run() {
          open.forgetGone();
        }
      };

  public Lifetimes(Series<GaugePoint> series) {
    this.series = series;
    series.beforeScrape(settling);
  }

  /** An object begins, unless it has begun and not ended. */
  public void begin(Object object, GaugePoint point) {
    if (open.add(object, point)) {
      point.inc();
    }
  }

  /** An object ends; nothing where it never began, or ended before. */
  public void end(Object object) {
    GaugePoint point = open.remove(object);
    if (point != null) {
      point.dec();
    }
  }

  /** All end now: nobody watches them any more. */
  public void close() {
    series.scrapedWithout(settling);
    open.clear();
  }

  private static final class Open extends CollectionWatch<GaugePoint> {
    @Override
    void lost(GaugePoint point) {
      point.dec();
    }
  }
}
