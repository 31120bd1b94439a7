package dev.weir.rules;

import java.util.List;

/** Business code as rules find it. */
public class FeatureGate {
  private final String region;
  int calls;

  public FeatureGate() {
    this("eu");
  }

  public FeatureGate(String region) {
    if (region == null) {
      throw new IllegalArgumentException("region");
    }
    this.region = region;
  }

  public boolean isAllowed(String tenant, String feature) {
    calls++;
    if (feature.equals("broken")) {
      throw new IllegalStateException("broken");
    }
    return !feature.equals("denied");
  }

  public int retry(int times) {
    return times == 0 ? 0 : 1 + retry(times - 1);
  }

  public double charge(Invoice invoice) {
    return invoice == null ? 0 : invoice.total;
  }

  public static String zone(long id, List<String> names) {
    return names.get((int) id);
  }

  public void sleep(long millis) throws InterruptedException {
    Thread.sleep(millis);
  }

  public void run(Runnable work) {
    work.run();
  }

  String region() {
    return region;
  }

  /** An invoice. */
  public static class Invoice {
    double total;
    final Currency currency;

    public Invoice(double total, Currency currency) {
      this.total = total;
      this.currency = currency;
    }

    Currency getCurrency() {
      if (currency == null) {
        throw new IllegalStateException("no currency");
      }
      return currency;
    }
  }

  /** A currency. */
  public enum Currency {
    EUR,
    USD
  }
}
