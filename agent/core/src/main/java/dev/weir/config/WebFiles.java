package dev.weir.config;

import dev.weir.config.schema.Unreadable;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A web configuration file and the files that it names, as they were at one moment. Equal where
 * none of them holds anything else. Immutable.
 */
public final class WebFiles {
  private final List<Content> contents = new ArrayList<>();
  private final WebConfig config;
  private final @Nullable File folder;

  private WebFiles(String path, Content content) throws Unreadable {
    this.config = WebConfig.of(content);
    this.folder = new File(path).getParentFile();
    contents.add(content);
    TlsConfig tls = config.tls();
    if (tls != null) {
      contents.add(named(tls.certFile()));
      contents.add(named(tls.keyFile()));
      String authorities = tls.clientCaFile();
      if (authorities != null) {
        contents.add(named(authorities));
      }
    }
  }

  /**
   * Reads all of them.
   *
   * @param path of the first, relative to the working directory
   * @throws Unreadable with what is wrong with the first
   */
  public static WebFiles read(String path) throws Unreadable {
    return new WebFiles(path, new ConfigFile(path).content());
  }

  /** Beside the file, as Prometheus has it, unless its path is absolute. */
  private Content named(String path) {
    File file = new File(path);
    return new ConfigFile(file.isAbsolute() ? path : new File(folder, path).getPath()).content();
  }

  public WebConfig config() {
    return config;
  }

  /**
   * What the certificate's file holds.
   *
   * @throws Unreadable where it cannot be read
   */
  public String certificates() throws Unreadable {
    return contents.get(1).text();
  }

  /** As {@link #certificates}, of the private key. */
  public String key() throws Unreadable {
    return contents.get(2).text();
  }

  /** As {@link #certificates}, of the clients' authorities, where the configuration has them. */
  public String authorities() throws Unreadable {
    return contents.get(3).text();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WebFiles && ((WebFiles) other).contents.equals(contents);
  }

  @Override
  public int hashCode() {
    return contents.hashCode();
  }
}
