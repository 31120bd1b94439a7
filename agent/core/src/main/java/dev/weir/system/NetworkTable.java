package dev.weir.system;

import static dev.weir.system.NetworkFact.DEVICE;
import static dev.weir.system.NetworkQuantity.RECEIVED_BYTES;
import static dev.weir.system.NetworkQuantity.RECEIVE_DROPPED;
import static dev.weir.system.NetworkQuantity.RECEIVE_ERRORS;
import static dev.weir.system.NetworkQuantity.TRANSMITTED_BYTES;
import static dev.weir.system.NetworkQuantity.TRANSMIT_DROPPED;
import static dev.weir.system.NetworkQuantity.TRANSMIT_ERRORS;

import dev.weir.dialect.MetricTable;

/** The network devices that this process can see: in a container, the container's. */
final class NetworkTable extends MetricTable<NetworkFact, NetworkQuantity> {
  @Override
  protected void otel() {
    both(RECEIVED_BYTES, TRANSMITTED_BYTES, "system_network_io_bytes_total", "Bytes.");
    both(RECEIVE_ERRORS, TRANSMIT_ERRORS, "system_network_errors_total", "Errors.");
    both(RECEIVE_DROPPED, TRANSMIT_DROPPED, "system_network_dropped_total", "Packets dropped.");
  }

  /** Micrometer has no names for it. */
  @Override
  protected void micrometer() {
    otel();
  }

  @Override
  protected void classic() {
    total(RECEIVED_BYTES, "network_receive_bytes_total", "Bytes received.").label("device", DEVICE);
    total(TRANSMITTED_BYTES, "network_transmit_bytes_total", "Bytes sent.").label("device", DEVICE);
    total(RECEIVE_ERRORS, "network_receive_errors_total", "Errors.").label("device", DEVICE);
    total(TRANSMIT_ERRORS, "network_transmit_errors_total", "Errors.").label("device", DEVICE);
  }

  private void both(NetworkQuantity in, NetworkQuantity out, String name, String help) {
    total(in, name, help).label("device", DEVICE).constant("direction", "receive");
    total(out, name, help).label("device", DEVICE).constant("direction", "transmit");
  }
}
