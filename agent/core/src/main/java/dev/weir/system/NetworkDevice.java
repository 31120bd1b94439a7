package dev.weir.system;

import dev.weir.dialect.Facts;
import dev.weir.dialect.Readings;
import java.util.ArrayList;
import java.util.List;

/** A line of {@code /proc/net/dev}: what went through one device. Immutable. */
final class NetworkDevice implements Facts<NetworkFact>, Readings<NetworkQuantity> {
  private final String name;
  private final String[] columns;

  private NetworkDevice(String name, String[] columns) {
    this.name = name;
    this.columns = columns;
  }

  /** Those through which anything went: containers' hosts have dozens that nobody uses. */
  static List<NetworkDevice> all(Host host) {
    List<NetworkDevice> devices = new ArrayList<>();
    for (String line : host.file("proc/net/dev").lines()) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        NetworkDevice device =
            new NetworkDevice(
                line.substring(0, colon).trim(), line.substring(colon + 1).trim().split(" +"));
        if (device.isUsed()) {
          devices.add(device);
        }
      }
    }
    return devices;
  }

  private boolean isUsed() {
    return read(NetworkQuantity.RECEIVED_BYTES) + read(NetworkQuantity.TRANSMITTED_BYTES) > 0;
  }

  @Override
  public String fact(NetworkFact fact) {
    return name;
  }

  @Override
  public double read(NetworkQuantity quantity) {
    return quantity.column < columns.length
        ? ProcFile.number(columns[quantity.column], Double.NaN)
        : Double.NaN;
  }
}
