package dev.weir.config;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds out what this JVM is called where the {@code service} key does not say. */
final class ServiceName {
  static final String UNKNOWN = "unknown_service";

  private ServiceName() {}

  /** The first of OpenTelemetry's name, Spring's name, the jar and the main class; never empty. */
  static String detect(Map<String, String> properties, Map<String, String> environment) {
    String[] candidates = {
      properties.get("otel.service.name"),
      environment.get("OTEL_SERVICE_NAME"),
      properties.get("spring.application.name"),
      environment.get("SPRING_APPLICATION_NAME"),
      ofCommand(properties.get("sun.java.command")),
    };
    for (String candidate : candidates) {
      if (candidate != null && !candidate.trim().isEmpty()) {
        return candidate.trim();
      }
    }
    return UNKNOWN;
  }

  /** {@code /srv/shop-1.4.2.jar --port 80} is shop, {@code com.acme.shop.Main} stays whole. */
  private static @Nullable String ofCommand(@Nullable String command) {
    if (command == null) {
      return null;
    }
    for (String archive : new String[] {".jar", ".war"}) {
      int end = (command + " ").indexOf(archive + " ");
      if (end > 0) {
        return withoutVersion(lastSegment(command.substring(0, end)));
      }
    }
    int space = command.indexOf(' ');
    return lastSegment(space < 0 ? command : command.substring(0, space));
  }

  /** Behind the directories of a jar, or the module of a main class. */
  private static String lastSegment(String path) {
    return path.substring(1 + Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')));
  }

  /** One service keeps one name from release to release. */
  private static String withoutVersion(String jar) {
    for (int dash = jar.indexOf('-'); dash > 0; dash = jar.indexOf('-', dash + 1)) {
      boolean digitNext = dash + 1 < jar.length() && Character.isDigit(jar.charAt(dash + 1));
      if (digitNext) {
        return jar.substring(0, dash);
      }
    }
    return jar;
  }
}
