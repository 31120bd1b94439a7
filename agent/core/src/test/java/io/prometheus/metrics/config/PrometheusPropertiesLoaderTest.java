package io.prometheus.metrics.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrometheusPropertiesLoaderTest {
  private final ClassLoader contextLoader = Thread.currentThread().getContextClassLoader();

  @AfterEach
  void restore() {
    Thread.currentThread().setContextClassLoader(contextLoader);
    System.clearProperty("io.prometheus.metrics.of_the_application");
  }

  @Test
  void ignoresTheApplicationsPropertiesHoweverWrong(@TempDir Path application) throws Exception {
    Files.writeString(
        application.resolve("prometheus.properties"),
        "io.prometheus.unknown=1\nio.prometheus.exporter.include_created_timestamps=true\n");
    System.setProperty("io.prometheus.metrics.of_the_application", "1");
    try (URLClassLoader context = new URLClassLoader(new URL[] {application.toUri().toURL()});
        URLClassLoader agent = new URLClassLoader(classPath(), null)) {
      Thread.currentThread().setContextClassLoader(context);

      Object properties = get(agent.loadClass(PrometheusProperties.class.getName()), "get", null);

      Object exporter = get(properties.getClass(), "getExporterProperties", properties);
      assertThat(get(exporter.getClass(), "getIncludeCreatedTimestamps", exporter))
          .isEqualTo(false);
    }
  }

  private static Object get(Class<?> type, String method, Object target) throws Exception {
    return type.getMethod(method).invoke(target);
  }

  private static URL[] classPath() throws MalformedURLException {
    List<URL> urls = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      urls.add(new File(entry).toURI().toURL());
    }
    return urls.toArray(new URL[0]);
  }
}
