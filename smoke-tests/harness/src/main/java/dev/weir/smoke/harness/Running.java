package dev.weir.smoke.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A process that was started here: its output so far, its input, its end. Closing it ends it, and
 * so does the end of this JVM. Thread-safe.
 */
public final class Running implements AutoCloseable {
  private static final Duration GRACE = Duration.ofSeconds(10);
  private static final Set<Process> ALIVE = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> ALIVE.forEach(Running::end), "end-children"));
  }

  private final String name;
  private final Process process;
  private final Lines stdout;
  private final Lines stderr;

  Running(String name, Process process) {
    this.name = name;
    this.process = process;
    ALIVE.add(process);
    stdout = Lines.of(process.getInputStream());
    stderr = Lines.of(process.getErrorStream());
  }

  public long pid() {
    return process.pid();
  }

  /** The processes that it started and that run now. */
  public List<ProcessHandle> children() {
    return process.descendants().toList();
  }

  /** Everything it wrote to standard output so far. */
  public Lines stdout() {
    return stdout;
  }

  /** Everything it wrote to standard error so far. */
  public Lines stderr() {
    return stderr;
  }

  /**
   * Waits until a line of either stream matches.
   *
   * @throws IllegalStateException when the process ends or the time is up before
   */
  public Matcher await(Pattern line, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      boolean ended = !process.isAlive() && stdout.ended() && stderr.ended();
      for (Lines lines : new Lines[] {stdout, stderr}) {
        Matcher found = lines.find(line);
        if (found != null) {
          return found;
        }
      }
      if (ended || System.nanoTime() > deadline) {
        throw new IllegalStateException(
            name + " " + state() + " but never wrote " + line + "\n" + transcript());
      }
      Pause.ofMillis(10);
    }
  }

  /**
   * Waits until a GET of this is answered with 200; ends the process where it never is.
   *
   * @throws IllegalStateException when the process ends or the time is up before
   */
  void awaitAnswer(URI server, String path, Duration patience) {
    try {
      if (!Pause.until(() -> answers(server, path), patience)) {
        throw new IllegalStateException(
            name + " runs but never answered " + server + path + "\n" + transcript());
      }
    } catch (IllegalStateException e) {
      close();
      throw e;
    }
  }

  private boolean answers(URI server, String path) {
    requireAlive();
    try {
      return new HttpCalls(server).get(path).status() == 200;
    } catch (UncheckedIOException e) {
      return false; // it does not listen yet
    }
  }

  /** Writes to its standard input. */
  public void write(String text) {
    try {
      process.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().flush();
    } catch (IOException e) {
      throw new UncheckedIOException(name + " does not read\n" + transcript(), e);
    }
  }

  public void closeInput() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Waits for its end.
   *
   * @throws IllegalStateException when the time is up before
   */
  public Outcome outcome(Duration patience) {
    if (!waitFor(process, patience)) {
      throw new IllegalStateException(name + " still runs after " + patience + "\n" + transcript());
    }
    stdout.awaitEnd();
    stderr.awaitEnd();
    return new Outcome(process.exitValue(), stdout.text(), stderr.text());
  }

  /** Asks it to end, as a terminal or an orchestrator would, and waits. */
  public Outcome stop() {
    process.destroy();
    return outcome(GRACE);
  }

  @Override
  public void close() {
    end(process);
  }

  /**
   * @throws IllegalStateException with all that it wrote, where it has ended
   */
  void requireAlive() {
    if (!process.isAlive()) {
      throw new IllegalStateException(name + " " + state() + "\n" + transcript());
    }
  }

  private String state() {
    return process.isAlive() ? "runs" : "ended with exit code " + process.exitValue();
  }

  private String transcript() {
    return "--- stdout\n" + stdout.text() + "--- stderr\n" + stderr.text();
  }

  private static void end(Process process) {
    ALIVE.remove(process);
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    if (!waitFor(process, GRACE)) {
      process.destroyForcibly();
    }
  }

  private static boolean waitFor(Process process, Duration patience) {
    try {
      return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
