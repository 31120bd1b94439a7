package dev.weir.system;

import static dev.weir.system.FilesystemFact.MOUNTPOINT;
import static dev.weir.system.FilesystemQuantity.FREE;
import static dev.weir.system.FilesystemQuantity.RESERVED;
import static dev.weir.system.FilesystemQuantity.TOTAL;
import static dev.weir.system.FilesystemQuantity.USED;

import dev.weir.dialect.MetricTable;

/** The local file systems that this process can see. */
final class FilesystemTable extends MetricTable<FilesystemFact, FilesystemQuantity> {
  @Override
  protected void otel() {
    state(USED, "used");
    state(FREE, "free");
    state(RESERVED, "reserved");
    gauge(TOTAL, "system_filesystem_limit_bytes", "Size of a file system.")
        .label("mountpoint", MOUNTPOINT);
  }

  @Override
  protected void micrometer() {
    gauge(FREE, "disk_free_bytes", "Usable space.").label("path", MOUNTPOINT);
    gauge(TOTAL, "disk_total_bytes", "Total space.").label("path", MOUNTPOINT);
  }

  @Override
  protected void classic() {
    gauge(USED, "disk_used_bytes", "Space in use.").label("mountpoint", MOUNTPOINT);
    gauge(FREE, "disk_free_bytes", "Space that can be used.").label("mountpoint", MOUNTPOINT);
    gauge(TOTAL, "disk_total_bytes", "Size of a file system.").label("mountpoint", MOUNTPOINT);
  }

  private void state(FilesystemQuantity quantity, String state) {
    gauge(quantity, "system_filesystem_usage_bytes", "Space of a file system.")
        .label("mountpoint", MOUNTPOINT)
        .constant("state", state);
  }
}
