package dev.weir.exposition;

import dev.weir.config.Position;
import dev.weir.config.Problem;
import dev.weir.config.WebFiles;
import dev.weir.config.schema.Unreadable;
import dev.weir.log.Log;
import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * TLS and passwords as a web configuration file has them. The file and those it names are looked at
 * when a client connects, once a second at most; while they are not in order, what was read last
 * stays. Thread-safe.
 */
public final class WebProtection implements Protection {
  private static final long REST_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final String path;
  private volatile Secured current;
  private long lookedNanos = System.nanoTime();
  private String lastFault = "";

  private WebProtection(String path, Secured first) {
    this.path = path;
    this.current = first;
  }

  /**
   * Reads the file for the first time.
   *
   * @param path relative to the working directory
   * @throws SidePortException where it is not in order: the port may not open without it
   */
  public static WebProtection of(String path) throws SidePortException {
    try {
      return new WebProtection(path, new Secured(WebFiles.read(path)));
    } catch (Unreadable | IOException e) {
      throw new SidePortException(
          fault(e) + " The side port stays closed. Correct it, or remove http.web_config_file.");
    }
  }

  /** What is wrong with a file, or one that it names; null where it is in order. */
  public static @Nullable Problem problem(String path) {
    try {
      new Secured(WebFiles.read(path));
      return null;
    } catch (Unreadable e) {
      return e.problem();
    } catch (IOException e) {
      return new Problem(Position.in(path), fault(e));
    }
  }

  private static String fault(Exception e) {
    return e instanceof Unreadable
        ? ((Unreadable) e).problem().toString()
        : String.valueOf(e.getMessage());
  }

  /** What was wrong when the files were last looked at; empty where nothing was. */
  synchronized String lastFault() {
    return lastFault;
  }

  @Override
  public boolean encrypts() {
    return current.tls != null;
  }

  @Override
  public Socket secured(Socket client) throws IOException {
    lookAgain();
    ServerTls tls = current.tls;
    return tls == null ? client : tls.over(client);
  }

  @Override
  public boolean admits(Request request, Response response) {
    Passwords passwords = current.passwords;
    return passwords == null || passwords.admit(request, response);
  }

  private synchronized void lookAgain() {
    if (System.nanoTime() - lookedNanos < REST_NANOS) {
      return;
    }
    lookedNanos = System.nanoTime();
    try {
      WebFiles files = WebFiles.read(path);
      if (!files.equals(current.files)) {
        current = new Secured(files);
        Log.info(path + " was read again: the side port goes by it from now on.");
      }
      lastFault = "";
    } catch (Unreadable | IOException e) {
      if (!lastFault.equals(fault(e))) {
        lastFault = fault(e);
        Log.error(lastFault + " The side port goes by what it last read.");
      }
    }
  }

  /** What one reading of the files came to. */
  private static final class Secured {
    final WebFiles files;
    final @Nullable ServerTls tls;
    final @Nullable Passwords passwords;

    Secured(WebFiles files) throws Unreadable, IOException {
      this.files = files;
      this.tls = files.config().tls() == null ? null : ServerTls.of(files);
      this.passwords =
          files.config().users().isEmpty() ? null : new Passwords(files.config().users());
    }
  }
}
