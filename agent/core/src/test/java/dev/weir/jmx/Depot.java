package dev.weir.jmx;

public final class Depot implements DepotMBean {
  @Override
  public int getParcels() {
    return 7;
  }

  @Override
  public long getDelivered() {
    return 42;
  }
}
