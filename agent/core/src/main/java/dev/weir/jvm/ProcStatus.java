package dev.weir.jvm;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** {@code /proc/self/status} of Linux; elsewhere it knows nothing. Not thread-safe. */
final class ProcStatus {
  private static final int KIBIBYTE = 1024;

  private final byte[] content = new byte[8 * KIBIBYTE];

  /**
   * @param key with its colon, of a line in kB: {@code VmRSS:}
   * @return NaN where there is no such line
   */
  double bytes(String key) {
    String status = read();
    int at = status.indexOf('\n' + key);
    if (at < 0) {
      return Double.NaN;
    }
    double kibibytes = 0;
    for (int i = at + 1 + key.length(); i < status.length(); i++) {
      char c = status.charAt(i);
      if (c >= '0' && c <= '9') {
        kibibytes = 10 * kibibytes + (c - '0');
      } else if (c == 'k') {
        break;
      }
    }
    return kibibytes * KIBIBYTE;
  }

  private String read() {
    try (InputStream in = new FileInputStream("/proc/self/status")) {
      int length = Math.max(0, in.read(content));
      return new String(content, 0, length, StandardCharsets.US_ASCII);
    } catch (IOException e) {
      return "";
    }
  }
}
