package dev.weir.system;

import dev.weir.dialect.Facts;
import dev.weir.dialect.Readings;
import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One local file system. Immutable. */
final class Filesystem implements Facts<FilesystemFact>, Readings<FilesystemQuantity> {
  /** Disks that no device below {@code /dev} stands for. What lies across a network may hang. */
  private static final Set<String> WITHOUT_DEVICE =
      new HashSet<>(Arrays.asList("overlay", "zfs", "btrfs", "virtiofs", "9p"));

  private final File mountpoint;

  private Filesystem(File mountpoint) {
    this.mountpoint = mountpoint;
  }

  /** Each once, though it be mounted in several places; without Linux, its roots. */
  static List<Filesystem> all(Host host) {
    List<Filesystem> all = new ArrayList<>();
    Set<String> devices = new HashSet<>();
    for (String line : host.file("proc/self/mounts").lines()) {
      String[] fields = line.split(" "); // device, mount point, type, …
      if (fields.length > 2 && isDisk(fields[0], fields[2])) {
        File mountpoint = new File(fields[1].replace("\\040", " "));
        // Containers have single files mounted, such as /etc/hosts.
        if (mountpoint.isDirectory() && devices.add(fields[0] + " " + mountpoint.getTotalSpace())) {
          all.add(new Filesystem(mountpoint));
        }
      }
    }
    if (all.isEmpty()) {
      for (File root : File.listRoots()) {
        all.add(new Filesystem(root));
      }
    }
    return all;
  }

  private static boolean isDisk(String device, String type) {
    return WITHOUT_DEVICE.contains(type) || device.startsWith("/dev/") && !type.equals("squashfs");
  }

  @Override
  public String fact(FilesystemFact fact) {
    return mountpoint.getPath();
  }

  @Override
  public double read(FilesystemQuantity quantity) {
    switch (quantity) {
      case TOTAL:
        return mountpoint.getTotalSpace();
      case USED:
        return mountpoint.getTotalSpace() - mountpoint.getFreeSpace();
      case FREE:
        return mountpoint.getUsableSpace();
      default:
        return mountpoint.getFreeSpace() - mountpoint.getUsableSpace();
    }
  }
}
