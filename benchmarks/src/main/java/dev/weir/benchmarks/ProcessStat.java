package dev.weir.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What Linux says of a process.
 *
 * @param cpuSeconds user and system time of the process, all threads it ever had
 * @param childrenCpuSeconds the same of the children it has waited for
 * @param threads that live now
 * @param residentMiB memory that is in RAM
 */
public record ProcessStat(
    double cpuSeconds, double childrenCpuSeconds, int threads, double residentMiB) {
  /** Fields of /proc/PID/stat after the command in parentheses, see proc(5). */
  private static final int UTIME = 11;

  private static final int THREADS = 17;
  private static final int RSS = 21;
  private static final double TICKS_PER_SECOND = 100; // USER_HZ, on every Linux that Java runs on
  private static final double PAGES_PER_MIB = 256;

  public static ProcessStat of(long pid) {
    String stat = read(Path.of("/proc/" + pid + "/stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return new ProcessStat(
        ticks(fields, UTIME) / TICKS_PER_SECOND,
        ticks(fields, UTIME + 2) / TICKS_PER_SECOND,
        Integer.parseInt(fields[THREADS]),
        Long.parseLong(fields[RSS]) / PAGES_PER_MIB);
  }

  /** This JVM. */
  public static ProcessStat own() {
    return of(ProcessHandle.current().pid());
  }

  private static long ticks(String[] fields, int user) {
    return Long.parseLong(fields[user]) + Long.parseLong(fields[user + 1]);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
