package dev.weir.jmx;

public interface DepotMBean {
  int getParcels();

  long getDelivered();
}
