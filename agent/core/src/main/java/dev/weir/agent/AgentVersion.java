package dev.weir.agent;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The version of this build, as the build wrote it into the jar. */
public final class AgentVersion {
  private static final String FILE = "dev/weir/version.properties";

  private AgentVersion() {}

  /** {@code 0.1.0}; {@code unknown} where the jar was made by other hands. */
  public static String current() {
    Properties properties = new Properties();
    try (InputStream in = AgentVersion.class.getClassLoader().getResourceAsStream(FILE)) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      return "unknown";
    }
    return properties.getProperty("version", "unknown");
  }
}
